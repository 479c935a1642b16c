import Link from 'next/link';
import type { SubmitEvent } from 'react';
import { type FormState, typedText } from '@/lib/shared/form-state';
import type { ShownArticleProblem } from '../article/form-state';
import { planningProblems } from '../schedule/problems';
import type { BoardEntry, Moved } from './board';
import styles from './calendar.module.css';

/** The one form state of the board, and how forms at its articles are sent. */
export type Moving = {
  readonly state: FormState<ShownArticleProblem, Moved>;
  readonly send: (form: FormData) => void;
  readonly submit: (event: SubmitEvent<HTMLFormElement>) => void;
  readonly isPending: boolean;
  /** Keys and dragging work by now: before, nothing may look as if it could be dragged. */
  readonly hasScript: boolean;
};

type EntryItemProps = { entry: BoardEntry; day: string; moving: Moving | undefined };

export function EntryItem({ entry, day, moving }: EntryItemProps) {
  const { articleId, kind, clock, iso, title, words } = entry;
  const isMovable = moving !== undefined && entry.moving !== null;
  return (
    <li
      className={styles.entry}
      data-kind={kind}
      draggable={isMovable && moving.hasScript}
      onDragStart={(event) => event.dataTransfer.setData(DRAGGED, articleId)}
    >
      <p className={styles.what}>
        <time dateTime={iso}>{clock}</time> <Link href={`/editor/articles/${articleId}`}>{title}</Link>{' '}
        <span className={styles.words}>{words}</span>
      </p>
      {isMovable && <MoveForm day={day} entry={entry} moving={moving} />}
    </li>
  );
}

/** The id of the sentence about keys and dragging, which is there with script only. */
export const MOVING_HINT = 'moving-hint';

const DRAGGED = 'text/plain';

/** What `onDrop` of a day has been given: the article goes there. */
export function dropped(data: DataTransfer, day: string): void {
  moveTo(day, data.getData(DRAGGED));
}

function MoveForm({ entry, day, moving }: { entry: BoardEntry; day: string; moving: Moving }) {
  const { articleId, title } = entry;
  const isAnswered = typedText(moving.state, 'articleId') === articleId;
  const problem = isAnswered ? fieldProblem(moving.state) : undefined;
  const problemId = `move-problem-${articleId}`;
  return (
    <details className={styles.move} open={isAnswered}>
      <summary
        aria-describedby={moving.hasScript ? MOVING_HINT : undefined}
        data-article={articleId}
        data-day={day}
        id={handleIdOf(articleId)}
      >
        Перенести<span className="visually-hidden"> новость «{title}»</span>
      </summary>
      <form action={moving.send} id={formIdOf(articleId)} noValidate onSubmit={moving.submit}>
        <input name="articleId" type="hidden" value={articleId} />
        <input name="version" type="hidden" value={entry.moving?.version} />
        <input name="time" type="hidden" value={entry.moving?.time} />
        {problem && (
          <p className="field-error" id={problemId}>
            <span className="visually-hidden">Ошибка: </span>
            {problem}
          </p>
        )}
        <label className="field-label">
          На день, в то же время
          <input
            aria-describedby={problem && problemId}
            aria-invalid={problem ? true : undefined}
            defaultValue={isAnswered ? (typedText(moving.state, 'day') ?? day) : day}
            name="day"
            type="date"
          />
        </label>
        <button className="button-secondary" disabled={moving.isPending} type="submit">
          Перенести
        </button>
      </form>
    </details>
  );
}

/** The form has one field: whatever is wrong with the moment is told there. */
function fieldProblem(state: Moving['state']): string | undefined {
  return planningProblems(state, ['day', 'publishAt']).find(({ field }) => field)?.sentence;
}

export function handleIdOf(articleId: string): string {
  return `move-${articleId}`;
}

function formIdOf(articleId: string): string {
  return `move-form-${articleId}`;
}

/** Fills in the form at the article and sends it: dragging and keys do what the form does. */
export function moveTo(day: string, articleId: string): void {
  const form = document.getElementById(formIdOf(articleId));
  const field = form instanceof HTMLFormElement ? form.elements.namedItem('day') : null;
  if (!(form instanceof HTMLFormElement && field instanceof HTMLInputElement)) return;
  field.value = day;
  // While an answer is on its way the form's button is off, and so is everything that presses it.
  if (form.querySelector('button:disabled') === null) form.requestSubmit();
}
