import { isSame, wordDifference } from '@/lib/articles/difference.rules';
import { textOfHtml } from '@/lib/shared/html-text';
import styles from './conflict-panel.module.css';
import { DifferenceView } from './difference-view';
import type { ArticleFormState, SavedMeanwhile } from './form-state';
import type { FormValues } from './form-values';

type ConflictPanelProps = { state: ArticleFormState; mine: FormValues; articleId: string | null };

/** Somebody else was faster: both texts side by side, and what to do. The own text stays in the fields below. */
export function ConflictPanel({ state, mine, articleId }: ConflictPanelProps) {
  const saved = savedMeanwhile(state);
  if (!saved || articleId === null) return null;
  return (
    <section aria-labelledby="conflict-heading" className={styles.panel} id="conflict" tabIndex={-1}>
      <h2 id="conflict-heading">Новость изменили, пока вы работали</h2>
      <p>
        Сохранён другой текст: {saved.changedBy}, {saved.changedAt}. Ваш текст остался в форме ниже и пока не
        сохранён.
      </p>
      <Differences mine={mine} saved={saved} />
      <details className={styles.whole}>
        <summary>Сохранённый текст целиком</summary>
        <SavedText values={saved.values} />
      </details>
      <p>
        Можно перенести нужное из сохранённого текста в форму, а затем сохранить свой. Прежний текст при этом
        остаётся в журнале изменений.
      </p>
      <div className={styles.choices}>
        <button className="button-danger" name="overwrites" type="submit" value={saved.version}>
          Сохранить мой текст поверх
        </button>
        <a href={`/editor/articles/${articleId}`} target="_blank" rel="noopener">
          Открыть сохранённый текст (новая вкладка)
        </a>
      </div>
    </section>
  );
}

function savedMeanwhile(state: ArticleFormState): SavedMeanwhile | null {
  if (state.status !== 'refused') return null;
  const conflict = state.problems.find((problem) => problem.key === 'conflict');
  return conflict?.key === 'conflict' ? conflict.saved : null;
}

const textLabels = {
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

function Differences({ mine, saved }: { mine: FormValues; saved: SavedMeanwhile }) {
  const differences = textNames
    .map((name) => ({ name, pieces: wordDifference(wordsIn(saved.values, name), wordsIn(mine, name)) }))
    .filter(({ pieces }) => !isSame(pieces));
  const properties = propertyNames.filter((name) => mine[name].trim() !== saved.values[name].trim());
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

function SavedText({ values }: { values: FormValues }) {
  return (
    <dl>
      {textNames.map((name) => (
        <div key={name}>
          <dt>{textLabels[name]}</dt>
          <dd className={styles.saved}>{wordsIn(values, name) || 'Пусто'}</dd>
        </div>
      ))}
    </dl>
  );
}

const textNames = ['title', 'lead', 'body', 'plainSummary'] as const;

const propertyNames = [
  ...(['slug', 'categoryId', 'sourceId', 'photoId', 'tags', 'changeNote'] as const),
  ...(['cardAudience', 'cardBenefit', 'cardAmount', 'cardDeadline', 'cardPlace'] as const),
  ...(['cardDocuments', 'cardPhone'] as const),
];

function wordsIn(values: FormValues, name: (typeof textNames)[number]): string {
  return name === 'body' ? textOfHtml(values.body) : values[name].replace(/\r\n/g, '\n');
}
