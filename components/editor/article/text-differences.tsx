import { isSame, wordDifference } from '@/lib/articles/difference.rules';
import { textOfHtml } from '@/lib/shared/html-text';
import styles from './conflict-panel.module.css';
import { DifferenceView } from './difference-view';
import type { FormValues } from './form-values';

export const textLabels = {
  title: 'Заголовок',
  lead: 'Вводный абзац',
  body: 'Текст',
  plainSummary: 'Коротко и ясно',
};

const propertyLabels = {
  slug: 'адрес',
  categoryId: 'рубрика',
  sourceId: 'источник',
  photoId: 'фотография',
  tags: 'метки',
  changeNote: 'что изменено',
  cardAudience: 'кому',
  cardBenefit: 'что положено',
  cardAmount: 'сколько',
  cardDeadline: 'до какого числа',
  cardPlace: 'куда обратиться',
  cardDocuments: 'документы',
  cardPhone: 'телефон',
};

/** What somebody's own text and the saved one have in common, field by field. */
export function TextDifferences({ mine, saved }: { mine: FormValues; saved: FormValues }) {
  const differences = textNames
    .map((name) => ({ name, pieces: wordDifference(wordsIn(saved, name), wordsIn(mine, name)) }))
    .filter(({ pieces }) => !isSame(pieces));
  const properties = propertyNames.filter((name) => mine[name].trim() !== saved[name].trim());
  return (
    <div className={styles.differences}>
      <p className="field-hint">
        <del>Зачёркнуто</del> — есть только в сохранённом тексте, <ins>подчёркнуто</ins> — только в вашем.
      </p>
      {differences.map(({ name, pieces }) => (
        <DifferenceView key={name} label={textLabels[name]} pieces={pieces} />
      ))}
      {differences.length === 0 && <p>Заголовок, вводный абзац и слова текста совпадают.</p>}
      {properties.length > 0 && (
        <p>Отличается также: {properties.map((name) => propertyLabels[name]).join(', ')}.</p>
      )}
    </div>
  );
}

export const textNames = ['title', 'lead', 'body', 'plainSummary'] as const;

const propertyNames = [
  ...(['slug', 'categoryId', 'sourceId', 'photoId', 'tags', 'changeNote'] as const),
  ...(['cardAudience', 'cardBenefit', 'cardAmount', 'cardDeadline', 'cardPlace'] as const),
  ...(['cardDocuments', 'cardPhone'] as const),
];

/** The words of a text of the form; of the body without its tags. */
export function wordsIn(values: FormValues, name: (typeof textNames)[number]): string {
  return name === 'body' ? textOfHtml(values.body) : values[name].replace(/\r\n/g, '\n');
}
