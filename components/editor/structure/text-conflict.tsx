import { isSame, wordDifference } from '@/lib/articles/difference.rules';
import type { FormState } from '@/lib/shared/form-state';
import { textOfHtml } from '@/lib/shared/html-text';
import type { TextValues } from '@/lib/structure/texts.rules';
import panel from '../article/conflict-panel.module.css';
import { DifferenceView } from '../article/difference-view';
import { SavedBy } from './saved-by';
import { fieldLabels, type ShownTextProblem } from './text-words';

type TextConflictProps = {
  state: FormState<ShownTextProblem, unknown>;
  mine: TextValues;
  /** Where the saved text is to be seen. */
  savedAt: string;
};

/** Somebody else was faster: the difference, the saved text, and what to do. */
export function TextConflict({ state, mine, savedAt }: TextConflictProps) {
  if (state.status !== 'refused') return null;
  const conflict = state.problems.find((problem) => problem.key === 'conflict');
  if (conflict?.key !== 'conflict') return null;
  const { values, version } = conflict.saved;
  return (
    <section className={panel.panel} id="conflict" aria-labelledby="conflict-heading" tabIndex={-1}>
      <h2 id="conflict-heading">Текст изменили, пока вы работали</h2>
      <SavedBy saved={conflict.saved} />
      <Differences mine={mine} saved={values} />
      <details className={panel.whole}>
        <summary>Сохранённый текст целиком</summary>
        <dl>
          {fieldNames.map((name) => (
            <div key={name}>
              <dt>{fieldLabels[name]}</dt>
              <dd className={panel.saved}>{wordsOf(values, name) || 'Пусто'}</dd>
            </div>
          ))}
        </dl>
      </details>
      <div className={panel.choices}>
        <button className="button-danger" name="overwrites" type="submit" value={version}>
          Сохранить мой текст поверх
        </button>
        <a href={savedAt} target="_blank" rel="noopener">
          Открыть сохранённый текст (новая вкладка)
        </a>
      </div>
    </section>
  );
}

const fieldNames = ['title', 'lead', 'body'] as const;

function Differences({ mine, saved }: { mine: TextValues; saved: TextValues }) {
  const differences = fieldNames
    .map((name) => ({ name, pieces: wordDifference(wordsOf(saved, name), wordsOf(mine, name)) }))
    .filter(({ pieces }) => !isSame(pieces));
  return (
    <div className={panel.differences}>
      <p className="field-hint">
        <del>Зачёркнуто</del> — есть только в сохранённом тексте, <ins>подчёркнуто</ins> — только в вашем.
      </p>
      {differences.map(({ name, pieces }) => (
        <DifferenceView key={name} label={fieldLabels[name]} pieces={pieces} />
      ))}
      {differences.length === 0 && <p>Слова совпадают, отличаются ссылки или оформление.</p>}
    </div>
  );
}

function wordsOf(values: TextValues, name: keyof TextValues): string {
  return name === 'body' ? textOfHtml(values.body) : values[name];
}
