import Link from 'next/link';
import { DateTimeView } from '@/components/ui/date-view';
import type { HistoryText } from '@/lib/articles/history.rules';
import { reasonWords, standingWords } from './words';

/** «Редакция № 3 — опубликована. Изменил …», as a part of a sentence elsewhere. */
export function EditionLine({
  text: { entry, checkpoint },
  historyPath,
}: {
  text: HistoryText;
  historyPath: string;
}) {
  if (!checkpoint) {
    return (
      <>
        <Link href={`${historyPath}/${entry.number}`}>Редакция №&nbsp;{entry.number}</Link> —{' '}
        {standingWords[entry.standing]}. {entry.changedBy}, <DateTimeView instant={entry.changedAt} />
      </>
    );
  }
  return (
    <>
      Редакция №&nbsp;{entry.number},{' '}
      <Link href={`${historyPath}/checkpoint/${checkpoint.id}`}>сохранённый текст</Link> —{' '}
      {reasonWords[checkpoint.reason]}. {checkpoint.by}, <DateTimeView instant={checkpoint.at} />
    </>
  );
}
