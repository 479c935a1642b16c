import { DateTimeView } from '@/components/ui/date-view';

type StampsProps = { publishedAt: Date; changedAt: Date | null; className?: string | undefined };

/** When the article came out, and when it was last changed, should it have been. */
export function Stamps({ publishedAt, changedAt, className }: StampsProps) {
  return (
    <p className={className}>
      <DateTimeView instant={publishedAt} />
      {changedAt && (
        <>
          {' · Обновлено '}
          <DateTimeView instant={changedAt} />
        </>
      )}
    </p>
  );
}
