import { ProblemView } from '@/components/site/problem-view';
import type { Headline } from '@/lib/articles/reading.rules';

/** Stands at the address of an article that is gone for good. */
export function RemovedView({ headlines, today }: { headlines: readonly Headline[]; today: string }) {
  return (
    <ProblemView heading="Новость удалена" headlines={headlines} today={today}>
      <p>Этой новости больше нет, и она не вернётся. Ошибка 410.</p>
    </ProblemView>
  );
}
