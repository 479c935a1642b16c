import Link from 'next/link';
import type { FieldDifference } from '@/lib/articles/article-difference.rules';
import type { ArticleHistory, EditionEntry } from '@/lib/articles/history.rules';
import styles from './difference.module.css';
import { EditionLine } from './edition-line';
import { FieldDifferenceView } from './field-difference-view';

type ComparisonViewProps = {
  history: ArticleHistory;
  before: EditionEntry;
  after: EditionEntry;
  differences: readonly FieldDifference[];
};

/** What changed between two editions, field by field; fields that did not change are not shown. */
export function ComparisonView({ history, before, after, differences }: ComparisonViewProps) {
  const historyPath = `/editor/articles/${history.id}/history`;
  return (
    <>
      <h1>
        Чем отличаются редакции №&nbsp;{before.number} и №&nbsp;{after.number}
      </h1>
      <p>
        Новость: <Link href={`/editor/articles/${history.id}`}>{history.title}</Link>
      </p>
      <dl className={styles.sides}>
        {[before, after].map((entry, place) => (
          <div key={entry.number}>
            <dt>{place === 0 ? 'Было' : 'Стало'}</dt>
            <dd>
              <EditionLine entry={entry} href={`${historyPath}/${entry.number}`} />
            </dd>
          </div>
        ))}
      </dl>
      <Changes differences={differences} isOneEdition={before.number === after.number} />
      <p>
        <Link href={historyPath}>Выбрать другие редакции</Link>
      </p>
    </>
  );
}

function Changes({
  differences,
  isOneEdition,
}: {
  differences: readonly FieldDifference[];
  isOneEdition: boolean;
}) {
  if (isOneEdition) return <p>Вы выбрали одну и ту же редакцию. Выберите две разные.</p>;
  if (differences.length === 0) return <p>Отличий нет: обе редакции совпадают слово в слово.</p>;
  return (
    <>
      <p className="field-hint">
        <del className={styles.removed}>Зачёркнуто</del> — удалено,{' '}
        <ins className={styles.added}>подчёркнуто</ins> — добавлено. Поля без изменений не показаны.
      </p>
      {differences.map((difference) => (
        <FieldDifferenceView
          difference={difference}
          key={difference.kind === 'body' ? 'body' : difference.field}
        />
      ))}
    </>
  );
}
