import Link from 'next/link';
import type { FieldDifference } from '@/lib/articles/article-difference.rules';
import type { ArticleHistory, HistoryText } from '@/lib/articles/history.rules';
import styles from './difference.module.css';
import { EditionLine } from './edition-line';
import { FieldDifferenceView } from './field-difference-view';

type ComparisonViewProps = {
  history: ArticleHistory;
  before: HistoryText;
  after: HistoryText;
  differences: readonly FieldDifference[];
};

/** What changed between two editions, field by field; fields that did not change are not shown. */
export function ComparisonView({ history, before, after, differences }: ComparisonViewProps) {
  const historyPath = `/editor/articles/${history.id}/history`;
  return (
    <>
      <h1>
        {before.checkpoint || after.checkpoint ? (
          'Чем отличаются два текста новости'
        ) : (
          <>
            Чем отличаются редакции №&nbsp;{before.entry.number} и №&nbsp;{after.entry.number}
          </>
        )}
      </h1>
      <p>
        Новость: <Link href={`/editor/articles/${history.id}`}>{history.title}</Link>
      </p>
      <dl className={styles.sides}>
        <Side historyPath={historyPath} name="Было" text={before} />
        <Side historyPath={historyPath} name="Стало" text={after} />
      </dl>
      <Changes differences={differences} isOneText={isOne(before, after)} />
      <p>
        <Link href={historyPath}>Выбрать другие тексты</Link>
      </p>
    </>
  );
}

type SideProps = { name: string; text: HistoryText; historyPath: string };

function Side({ name, text, historyPath }: SideProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <EditionLine historyPath={historyPath} text={text} />
      </dd>
    </div>
  );
}

function isOne(before: HistoryText, after: HistoryText): boolean {
  return before.entry.number === after.entry.number && before.checkpoint?.id === after.checkpoint?.id;
}

function Changes({
  differences,
  isOneText,
}: {
  differences: readonly FieldDifference[];
  isOneText: boolean;
}) {
  if (isOneText) return <p>Вы выбрали один и тот же текст. Выберите два разных.</p>;
  if (differences.length === 0) return <p>Отличий нет: оба текста совпадают слово в слово.</p>;
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
