import Link from 'next/link';
import type { ReactNode } from 'react';
import { ArticleBody } from '@/components/article/article-body';
import { DateTimeView } from '@/components/ui/date-view';
import type { ActionCard } from '@/lib/articles/action-card.rules';
import type { EditionContent } from '@/lib/articles/article-difference.rules';
import type { ArticleHistory, HistoryText } from '@/lib/articles/history.rules';
import type { BodyMedia } from '@/lib/articles/reading.rules';
import { formatDay } from '@/lib/shared/dates';
import styles from './edition-view.module.css';
import { reasonWords, standingWords } from './words';

type EditionViewProps = {
  history: ArticleHistory;
  text: HistoryText;
  content: EditionContent;
  media: BodyMedia;
  /** The library still has every picture and document of the body. */
  isWhole: boolean;
  /** The form that brings the text back, where the person may do that. */
  children: ReactNode;
};

/** One edition as it was written, whole. */
export function EditionView({
  history,
  text: { entry, checkpoint },
  content,
  media,
  isWhole,
  children,
}: EditionViewProps) {
  return (
    <>
      <h1>
        {checkpoint ? 'Сохранённый текст редакции' : 'Редакция'} №&nbsp;{entry.number} —{' '}
        {checkpoint ? reasonWords[checkpoint.reason] : standingWords[entry.standing]}
      </h1>
      <p>
        {checkpoint?.by ?? entry.changedBy}, <DateTimeView instant={checkpoint?.at ?? entry.changedAt} />.{' '}
        <Link href={`/editor/articles/${history.id}/history`}>Вся история новости</Link>
      </p>
      {!isWhole && (
        <p>
          Не все изображения и документы этого текста остались в библиотеке: на их месте ничего не показано.
        </p>
      )}
      {children}
      <section aria-label="Текст редакции" className={styles.text}>
        <h2>{content.title}</h2>
        {content.lead && <p className={styles.lead}>{content.lead}</p>}
        {content.body && <ArticleBody html={content.body} images="1" media={media} />}
        <dl className={styles.properties}>
          {propertiesOf(content).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}

/** Names and values of everything but the text itself; what is empty is left out. */
function propertiesOf(content: EditionContent): [string, string][] {
  const properties: [string, string | null][] = [
    ['Рубрика', content.category],
    ['Источник', content.source],
    ['Фотография', content.photo?.name ?? null],
    ['Метки', content.tags.join(', ')],
    ['Коротко и ясно', content.plainSummary],
    ...cardProperties(content.actionCard),
    ['Что изменено', content.changeNote],
  ];
  return properties.flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []));
}

function cardProperties(card: ActionCard | null): [string, string | null][] {
  if (!card) return [];
  return [
    ['Кому', card.audience],
    ['Что положено', card.benefit],
    ['Сколько', card.amount],
    ['До какого числа', card.deadline && formatDay(card.deadline)],
    ['Куда обратиться', card.place],
    ['Документы', card.documents.join('\n')],
    ['Телефон', card.phone],
  ];
}
