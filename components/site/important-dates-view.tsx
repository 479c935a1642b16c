import { ImportantDateList } from '@/components/article/important-date-list';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import type { ImportantDate } from '@/lib/articles/reading.rules';

export function ImportantDatesView({ dates }: { dates: readonly ImportantDate[] }) {
  return (
    <>
      <Breadcrumbs trail={[]} current="Важные даты" />
      <h1>Важные даты</h1>
      <p>Сроки, до которых нужно подать заявление или получить помощь. Прошедшие сроки отсюда уходят сами.</p>
      {dates.length === 0 ? <p>Сейчас таких сроков нет.</p> : <ImportantDateList dates={dates} />}
    </>
  );
}
