import type { Saved } from '@/lib/structure/saved.rules';

/** Who saved what is there now; the words typed are still in the form. */
export function SavedBy({ saved: { changedBy, changedAt } }: { saved: Saved<unknown, string> }) {
  return (
    <p>
      Сохранено другое{changedBy && `: ${changedBy}, ${changedAt}`}. Ваше осталось в форме ниже и пока не
      сохранено.
    </p>
  );
}
