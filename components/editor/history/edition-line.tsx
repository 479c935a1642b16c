import Link from 'next/link';
import { DateTimeView } from '@/components/ui/date-view';
import type { EditionEntry } from '@/lib/articles/history.rules';
import { standingWords } from './words';

/** «Редакция № 3 — опубликована. Изменил …», as a part of a sentence elsewhere. */
export function EditionLine({ entry, href }: { entry: EditionEntry; href: string }) {
  return (
    <>
      <Link href={href}>Редакция №&nbsp;{entry.number}</Link> — {standingWords[entry.standing]}.{' '}
      {entry.changedBy}, <DateTimeView instant={entry.changedAt} />
    </>
  );
}
