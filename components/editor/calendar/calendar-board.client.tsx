'use client';

import { useEffect } from 'react';
import { FormProblems } from '@/components/ui/form-problems';
import { WEEKDAYS, WeekdayHead } from '@/components/ui/weekdays';
import { useKeptForm } from '../article/kept-form';
import { SignedOutNotice, UnreachableNotice } from '../article/notices';
import { planningProblems } from '../schedule/problems';
import { useScript } from '../use-script';
import type { BoardDay, MoveAction } from './board';
import styles from './calendar.module.css';
import { dropped, EntryItem, handleIdOf, MOVING_HINT, type Moving, moveTo } from './entry-item';
import { useMoveKeys } from './move-keys';
import { MovedNote } from './moved-note';

type CalendarBoardProps = {
  caption: string;
  move: MoveAction | null;
  weeks: readonly (readonly BoardDay[])[];
};

/**
 * The month as a table. An article is moved by the form at it, which works without script; with script also by
 * dragging it to a day and by the arrow keys at its button, which fill in that form and send it.
 */
export function CalendarBoard({ caption, move, weeks }: CalendarBoardProps) {
  return move ? (
    <MovableBoard caption={caption} move={move} weeks={weeks} />
  ) : (
    <Month {...{ caption, weeks }} />
  );
}

function MovableBoard({ caption, move, weeks }: CalendarBoardProps & { move: MoveAction }) {
  const { state, send, submit, isPending, isUnreachable } = useKeptForm(move);
  const hasScript = useScript();
  const problems = planningProblems(state, []);
  const moved = state.status === 'done' ? state.shown : null;
  useFocusKept(moved?.articleId, weeks);
  useMoveKeys(moveTo);
  return (
    <>
      <SignedOutNotice state={state} />
      {isUnreachable && <UnreachableNotice />}
      <FormProblems answer={state} problems={problems} />
      <MovedNote isPending={isPending} moved={moved} send={send} submit={submit} />
      {hasScript && (
        <p className={styles.hint} id={MOVING_HINT}>
          С «Перенести» стрелки влево и вправо переносят на день, вверх и вниз — на неделю. Мышью новость
          можно перетащить на другой день.
        </p>
      )}
      <Month caption={caption} moving={{ state, send, submit, isPending, hasScript }} weeks={weeks} />
    </>
  );
}

/** An article that went to another cell has new elements: the focus follows it. */
function useFocusKept(articleId: string | undefined, weeks: CalendarBoardProps['weeks']): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cells come after the answer
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (articleId && isLost) document.getElementById(handleIdOf(articleId))?.focus();
  }, [articleId, weeks]);
}

type MonthProps = Pick<CalendarBoardProps, 'caption' | 'weeks'> & { moving?: Moving };

function Month({ caption, weeks, moving }: MonthProps) {
  return (
    <div className={styles.calendar}>
      <table className={styles.table}>
        <caption>{caption}</caption>
        <WeekdayHead />
        <tbody>
          {weeks.map((week, index) => (
            <tr key={week.find(Boolean)?.day ?? index}>
              {week.map((cell, weekday) => (
                <DayCell cell={cell} key={WEEKDAYS[weekday]?.short} moving={moving} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DayCell({ cell, moving }: { cell: BoardDay; moving: Moving | undefined }) {
  if (!cell) return <td className={styles.empty} />;
  return (
    <td
      className={cell.entries.length === 0 ? styles.empty : undefined}
      data-day={cell.day}
      data-today={cell.isToday || undefined}
      onDragOver={(event) => moving && event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        dropped(event.dataTransfer, cell.day);
      }}
    >
      <p className={styles.date}>
        <time dateTime={cell.day}>
          <span aria-hidden="true" className={styles.number}>
            {cell.date}
          </span>
          <span className={styles.name}>{cell.name}</span>
        </time>
        {cell.isToday && <span className={styles.today}>сегодня</span>}
      </p>
      {cell.entries.length > 0 && (
        <ul className={styles.entries}>
          {cell.entries.map((entry) => (
            <EntryItem
              day={cell.day}
              entry={entry}
              key={`${entry.kind} ${entry.articleId}`}
              moving={moving}
            />
          ))}
        </ul>
      )}
    </td>
  );
}
