import styles from './conflict-panel.module.css';
import type { ArticleFormState, AutosaveState, SavedMeanwhile } from './form-state';
import { type FormValues, typedValues } from './form-values';
import { MergePanel, type Merging } from './merge/merge-panel';
import { TextDifferences, textLabels, textNames, wordsIn } from './text-differences';

type ConflictPanelProps = {
  state: ArticleFormState | AutosaveState;
  articleId: string | null;
  /** Where there is script. */
  merging: Merging | null;
};

/** Somebody else was faster: both texts side by side, and what to do. The own text stays in the fields below. */
export function ConflictPanel({ state, articleId, merging }: ConflictPanelProps) {
  const saved = savedMeanwhile(state);
  if (!saved || articleId === null || !('typed' in state)) return null;
  const mine = typedValues(state.typed);
  return (
    <section aria-labelledby="conflict-heading" className={styles.panel} id="conflict" tabIndex={-1}>
      <h2 id="conflict-heading">Новость изменили, пока вы работали</h2>
      <p>
        Сохранён другой текст: {saved.changedBy}, {saved.changedAt}. Ваш текст остался в форме ниже и пока не
        сохранён.
      </p>
      <TextDifferences mine={mine} saved={saved.values} />
      <details className={styles.whole}>
        <summary>Сохранённый текст целиком</summary>
        <SavedText values={saved.values} />
      </details>
      {merging && <MergePanel key={saved.version} merging={merging} saved={saved} />}
      <p>
        Можно перенести нужное из сохранённого текста в форму, а затем сохранить свой. Прежний текст при этом
        остаётся в истории.
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

function savedMeanwhile(state: ArticleFormState | AutosaveState): SavedMeanwhile | null {
  if (state.status !== 'refused') return null;
  const conflict = state.problems.find((problem) => problem.key === 'conflict');
  return conflict?.key === 'conflict' ? conflict.saved : null;
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
