import Link from 'next/link';
import { subjectName } from '@/lib/audit/actions.rules';
import {
  AUDIT_PATH,
  type AuditFilter,
  type AuditPage,
  auditPath,
  filterFields,
  MOST_COUNTED,
} from '@/lib/audit/rules';
import { formatNumber, plural } from '@/lib/shared/russian';
import { type Actor, AuditSearch } from './audit-search';
import styles from './audit-view.module.css';
import { EntryItem } from './entry-item';

type AuditViewProps = {
  filter: AuditFilter;
  page: AuditPage;
  /** No further than one above `MOST_COUNTED`. */
  count: number;
  actors: readonly Actor[];
  isFirstPage: boolean;
};

export function AuditView({ filter, page, count, actors, isFirstPage }: AuditViewProps) {
  return (
    <>
      <h1>Журнал изменений</h1>
      <p>
        Здесь всё, что люди, читатели и сам портал меняли в нём. Записи нельзя ни исправить, ни удалить: этого
        не разрешает сама база данных.
      </p>
      <AuditSearch filter={filter} actors={actors} />
      {filter.subject && filter.id && <OneSubject subject={filter.subject} />}
      <p role="status">{countSentence(count)}</p>
      {count > 0 && <ExportForm filter={filter} />}
      <ul className={`plain-list ${styles.list}`}>
        {page.entries.map((entry) => (
          <EntryItem key={entry.id} entry={entry} names={page.names} />
        ))}
      </ul>
      <nav className={styles.ways} aria-label="Страницы журнала">
        {!isFirstPage && (
          <Link className="button-secondary" href={auditPath(filter)}>
            К самым новым
          </Link>
        )}
        {page.earlierThan && (
          <Link className="button-secondary" href={auditPath(filter, page.earlierThan)} rel="next">
            Более ранние
          </Link>
        )}
      </nav>
    </>
  );
}

function OneSubject({ subject }: { subject: string }) {
  return (
    <p>
      Показана история одной записи: {subjectName(subject).toLowerCase()}.{' '}
      <Link href={AUDIT_PATH}>Показать весь журнал</Link>
    </p>
  );
}

/** A form, not a link: what takes data out of the portal is asked for on purpose, and logged. */
function ExportForm({ filter }: { filter: AuditFilter }) {
  return (
    <form action={`${AUDIT_PATH}/export`} method="post">
      {filterFields(filter).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button className="button-secondary" type="submit">
        Выгрузить в CSV
      </button>
    </form>
  );
}

function countSentence(count: number): string {
  if (count === 0) return 'Таких записей нет. Измените выбор.';
  if (count > MOST_COUNTED) return `Найдено больше ${formatNumber(MOST_COUNTED)} записей.`;
  return `Найдено: ${plural(count, ['запись', 'записи', 'записей'])}.`;
}
