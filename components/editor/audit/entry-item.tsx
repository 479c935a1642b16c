import Link from 'next/link';
import { DateTimeView } from '@/components/ui/date-view';
import { actionName, isSubject, subjectName } from '@/lib/audit/actions.rules';
import { type Change, changesOf } from '@/lib/audit/changes.rules';
import { changedPart, shortened } from '@/lib/audit/excerpt.rules';
import { auditPath, type LoggedEntry, type Names, subjectPath } from '@/lib/audit/rules';
import { plural } from '@/lib/shared/russian';
import styles from './audit-view.module.css';

type EntryProps = { entry: LoggedEntry; names: Names };

/** Changes that are shown without being asked for. */
const FEW = 3;

export function EntryItem({ entry, names }: EntryProps) {
  const changes = changesOf(entry, names);
  return (
    <li className={styles.item}>
      <p className={styles.about}>
        <DateTimeView instant={entry.at} />, {entry.personName}
      </p>
      <p className={styles.deed}>
        <strong>{actionName(entry.action)}</strong>
        <SubjectLink entry={entry} names={names} />
      </p>
      {changes.length > FEW ? (
        <details className={styles.more}>
          <summary>Подробно: {plural(changes.length, ['поле', 'поля', 'полей'])}</summary>
          <Changes changes={changes} />
        </details>
      ) : (
        <Changes changes={changes} />
      )}
      <History entry={entry} />
    </li>
  );
}

/** A subject that is gone has no name; its page would be «not found». */
function SubjectLink({ entry: { subjectType, subjectId }, names }: EntryProps) {
  const name = names.get(subjectId);
  const path = subjectPath(subjectType, subjectId);
  return (
    name &&
    path && (
      <>
        {': '}
        <Link href={path}>{name}</Link>
      </>
    )
  );
}

function Changes({ changes }: { changes: readonly Change[] }) {
  if (changes.length === 0) return null;
  return (
    <dl className={styles.changes}>
      {changes.map((change) => (
        <ChangeView key={change.field} change={change} />
      ))}
    </dl>
  );
}

function ChangeView({ change: { field, before, after } }: { change: Change }) {
  if (before === null || after === null) {
    return (
      <>
        <dt>{field}</dt>
        <dd>{shortened(after ?? before ?? '')}</dd>
      </>
    );
  }
  const excerpt = changedPart(before, after);
  return (
    <>
      <dt>{field}</dt>
      <dd>Было: {excerpt.before ? <del>{excerpt.before}</del> : 'пусто'}</dd>
      <dd>Стало: {excerpt.after ? <ins>{excerpt.after}</ins> : 'пусто'}</dd>
    </>
  );
}

// A session has no history worth a page, and these two are one thing each.
const WITHOUT_HISTORY = ['session', 'audit', 'portal'];

function History({ entry: { subjectType, subjectId } }: { entry: LoggedEntry }) {
  if (!isSubject(subjectType) || WITHOUT_HISTORY.includes(subjectType)) return null;
  return (
    <Link className={styles.history} href={auditPath({ subject: subjectType, id: subjectId })}>
      Вся история<span className="visually-hidden">: {subjectName(subjectType).toLowerCase()}</span>
    </Link>
  );
}
