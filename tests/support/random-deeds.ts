import { addMinutes } from 'date-fns';
import fc from 'fast-check';
import { autosaveArticle } from '@/lib/articles/autosaving.commands';
import { publishDue, withdrawDue } from '@/lib/articles/due.commands';
import { beginEdition, saveArticle } from '@/lib/articles/editing.commands';
import { tickFacts } from '@/lib/articles/facts.commands';
import {
  approveEdition,
  publishArticle,
  removeArticle,
  withdrawArticle,
} from '@/lib/articles/publishing.commands';
import { restoreEdition } from '@/lib/articles/restoring.commands';
import { discardEdition, returnWithRemark, submitForReview, takeBack } from '@/lib/articles/review.commands';
import type { ArticleText } from '@/lib/articles/rules';
import {
  cancelWithdrawal,
  planWithdrawal,
  scheduleEdition,
  unscheduleEdition,
} from '@/lib/articles/schedule.commands';
import type { Person } from '@/lib/people/rules';
import type { Result } from '@/lib/shared/result';

/** Everything that may be done with one article, in any order. */

/** What the clock does and nobody asks for. */
const clockDeeds = ['publishDue', 'withdrawDue'] as const;

const deeds = [
  ...(['save', 'autosave', 'submit', 'takeBack', 'return', 'discard', 'restore', 'tick'] as const),
  ...(['publish', 'publishUnchecked', 'approve', 'begin', 'withdraw', 'remove'] as const),
  ...(['schedule', 'scheduleUnchecked', 'unschedule', 'planWithdrawal', 'cancelWithdrawal'] as const),
  ...clockDeeds,
] as const;

export type Step = { deed: (typeof deeds)[number]; who: number; isLate: boolean };

/** By one of `people`, who may name a version that is no longer the newest. */
export function randomStep(people: number): fc.Arbitrary<Step> {
  return fc.record({
    deed: fc.constantFrom(...deeds),
    who: fc.nat({ max: people - 1 }),
    isLate: fc.nat({ max: 6 }).map((dice) => dice === 0),
  });
}

export function isByClock({ deed }: Step): boolean {
  return clockDeeds.some((known) => known === deed);
}

/** States one fact, so that ticks matter: what nobody has compared is published only without a check. */
export const STATED = { body: '<p>Выплата — 12 500 рублей.</p>' };

const sum = { kind: 'sum', value: '12500 руб' } as const;
const checked = { uncheckedReason: null, isSmallChange: true };
const unchecked = { uncheckedReason: 'Авария', isSmallChange: true };

export type Moment = {
  readonly person: Person;
  readonly seen: { readonly articleId: string; readonly version: number };
  /** The newest words, for deeds that write. */
  readonly text: ArticleText;
  readonly slug: string;
  /** Number of the edition in work. */
  readonly inWork: number | undefined;
  readonly now: Date;
};

type Answer = Result<unknown, { readonly key: string }>;

/** Null where the clock acts, which answers nobody. */
export async function carryOut(deed: Step['deed'], moment: Moment): Promise<Answer | null> {
  const { person, seen, text, slug, inWork, now } = moment;
  switch (deed) {
    case 'save':
      return saveArticle(person, { ...seen, slug, text }, now);
    case 'autosave':
      return autosaveArticle(person, { ...seen, slug, slugIsGiven: false, text, unanswered: undefined }, now);
    case 'submit':
      return submitForReview(person, seen, now);
    case 'takeBack':
      return takeBack(person, seen, now);
    case 'return':
      return returnWithRemark(person, { ...seen, remark: 'Проверьте телефон.' }, now);
    case 'discard':
      return discardEdition(person, seen, now);
    case 'restore':
      return restoreEdition(person, { ...seen, edition: 1, setAside: inWork }, now);
    case 'tick':
      return tickFacts(person, { ...seen, facts: [sum], ticked: [] }, now);
    case 'begin':
      return beginEdition(person, seen, now);
    default:
      return decide(deed, moment);
  }
}

type Decided = Exclude<
  Step['deed'],
  'save' | 'autosave' | 'submit' | 'takeBack' | 'return' | 'discard' | 'restore' | 'tick' | 'begin'
>;

async function decide(deed: Decided, { person, seen, now }: Moment): Promise<Answer | null> {
  const inTwoMinutes = addMinutes(now, 2);
  switch (deed) {
    case 'publish':
      return publishArticle(person, { ...seen, ...checked }, now);
    case 'publishUnchecked':
      return publishArticle(person, { ...seen, ...unchecked }, now);
    case 'approve':
      return approveEdition(person, seen, now);
    case 'withdraw':
      return withdrawArticle(person, { ...seen, reason: 'Ошибка.' }, now);
    case 'remove':
      return removeArticle(person, { ...seen, reason: 'Чужие данные.' }, now);
    case 'schedule':
      return scheduleEdition(person, { ...seen, ...checked, publishAt: inTwoMinutes }, now);
    case 'scheduleUnchecked':
      return scheduleEdition(person, { ...seen, ...unchecked, publishAt: inTwoMinutes }, now);
    case 'unschedule':
      return unscheduleEdition(person, seen, now);
    case 'planWithdrawal':
      return planWithdrawal(
        person,
        { ...seen, withdrawAt: inTwoMinutes, withdrawAtReason: 'Приём окончен.' },
        now,
      );
    case 'cancelWithdrawal':
      return cancelWithdrawal(person, seen, now);
    case 'publishDue':
      await publishDue(now);
      return null;
    case 'withdrawDue':
      await withdrawDue(now);
      return null;
  }
}
