import type { CalendarEntry } from '@/lib/articles/calendar.rules';
import type { FormAction } from '@/lib/shared/form-state';
import type { ShownArticleProblem } from '../article/form-state';

/** The calendar as the browser gets it: every time written out, for it does not know the portal's zone. */

export type BoardEntry = {
  readonly kind: CalendarEntry['kind'];
  readonly articleId: string;
  readonly title: string;
  /** «9:00» */
  readonly clock: string;
  /** ISO 8601 with the portal's offset. */
  readonly iso: string;
  /** «в расписании» */
  readonly words: string;
  /** What moving it sends; null: it cannot be moved here. */
  readonly moving: { readonly version: number /** «09:00» */; readonly time: string } | null;
};

/** A cell; null fills the week before the first day and after the last. */
export type BoardDay = {
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly date: number;
  /** «суббота, 28 ноября» */
  readonly name: string;
  readonly isToday: boolean;
  readonly entries: readonly BoardEntry[];
} | null;

/** After moving: where to, and the way back. */
export type Moved = {
  readonly articleId: string;
  readonly version: number;
  readonly title: string;
  /** «28 ноября в 9:00» */
  readonly moment: string;
  readonly before: { readonly day: string; readonly time: string };
};

export type MoveAction = FormAction<ShownArticleProblem, Moved>;
