import { DateTimeView } from '@/components/ui/date-view';
import type { Remark } from '@/lib/articles/remarks.rules';
import { NewRemarkForm } from './new-remark-form.client';
import styles from './review.module.css';
import { type SeenAction, SeenForm } from './seen-form.client';

type RemarkActions = {
  readonly remark: SeenAction<void>;
  readonly settle: SeenAction<void>;
};

type RemarksViewProps = {
  articleId: string;
  remarks: readonly Remark[];
  actions: RemarkActions;
  /** There is a text in work that may be remarked on. */
  isOpen: boolean;
};

/** What colleagues say of the text: open remarks first, settled ones stay readable. */
export function RemarksView({ articleId, remarks, actions, isOpen }: RemarksViewProps) {
  const open = remarks.filter(({ settled }) => !settled);
  const settled = remarks.filter(({ settled }) => settled);
  if (!isOpen && remarks.length === 0) return null;
  return (
    <section aria-labelledby="remarks-heading" className={styles.remarks}>
      <h2 id="remarks-heading">Замечания коллег</h2>
      {open.length === 0 && <p>Открытых нет.</p>}
      <ul className="plain-list">
        {open.map((remark) => (
          <li className={styles.remark} key={remark.id}>
            <RemarkText remark={remark} />
            <SeenForm action={actions.settle} button="Учтено" hidden={{ articleId, remarkId: remark.id }} />
          </li>
        ))}
      </ul>
      {settled.length > 0 && (
        <details>
          <summary>Учтённые замечания: {settled.length}</summary>
          <ul className="plain-list">
            {settled.map((remark) => (
              <li className={styles.remark} key={remark.id}>
                <RemarkText remark={remark} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {isOpen && <NewRemarkForm action={actions.remark} articleId={articleId} key={remarks.length} />}
    </section>
  );
}

function RemarkText({ remark }: { remark: Remark }) {
  return (
    <>
      <p className={styles.about}>
        {remark.isReturn && <strong>Возврат на доработку. </strong>}
        {remark.by}, <DateTimeView instant={remark.createdAt} />, редакция № {remark.edition}
      </p>
      <p className={styles.words}>{remark.text}</p>
      {remark.settled && (
        <p className={styles.about}>
          Учтено: {remark.settled.by}, <DateTimeView instant={remark.settled.at} />
        </p>
      )}
    </>
  );
}
