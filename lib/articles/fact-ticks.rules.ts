import { hasRight, type Person } from '@/lib/people/rules';
import { type FactKey, factId, factKinds } from './fact-key.rules';
import { type Fact, factsOf } from './facts.rules';
import type { ArticleText } from './rules';

/** Second pair of eyes: every fact is compared with the source by somebody who did not write it. */

/** A fact that a second person has compared with the source. */
export type FactTick = FactKey & { readonly personId: string };

/** A tick whose fact no longer stands in the text; `now`: what stands in its place, where that is plain. */
export type GoneTick = { readonly was: FactKey; readonly now: FactKey | null };

/** What ticking answers: how many facts nobody has compared yet. */
export type TickedFacts = { readonly left: number };

/** Ticks from their rows: the database admits only the kinds that the rules have (constraint FactTick_kind). */
export function ticksOf(rows: readonly { kind: string; value: string; personId: string }[]): FactTick[] {
  return rows.flatMap(({ kind, value, personId }) => {
    const known = factKinds.find((name) => name === kind);
    return known ? [{ kind: known, value, personId }] : [];
  });
}

/** Who publishes may tick, unless the text as it stands is their own. */
export function mayTick(person: Person, lastWrittenById: string): boolean {
  return hasRight(person, 'article.publish') && person.id !== lastWrittenById;
}

/** Facts of a text that nobody has compared yet. A changed fact is another one, so it is among them. */
export function untickedFacts(text: ArticleText, ticks: readonly FactKey[]): Fact[] {
  return withoutTicks(factsOf(text), ticks);
}

export function withoutTicks(facts: readonly Fact[], ticks: readonly FactKey[]): Fact[] {
  const ticked = new Set(ticks.map(factId));
  return facts.filter((fact) => !ticked.has(factId(fact)));
}

/** Ticks that have lost their fact. With one lost and one new fact of a kind the new one took its place. */
export function goneTicks(facts: readonly Fact[], ticks: readonly FactKey[]): GoneTick[] {
  const gone = ticksWithoutFact(facts, ticks);
  const fresh = withoutTicks(facts, ticks);
  return gone.map((was) => {
    const rivals = gone.filter(({ kind }) => kind === was.kind);
    const [now, ...others] = fresh.filter(({ kind }) => kind === was.kind);
    return { was, now: rivals.length === 1 && others.length === 0 ? (now ?? null) : null };
  });
}

/** Facts that were ticked in the live text and that the text replacing it no longer states. */
export function changedTickedFacts(ticks: readonly FactKey[], after: ArticleText): FactKey[] {
  return ticksWithoutFact(factsOf(after), ticks);
}

/** Ticks of what the text states; others were ticked before the text was changed. */
function ticksWithFact(facts: readonly Fact[], ticks: readonly FactKey[]): FactKey[] {
  const lost = new Set(ticksWithoutFact(facts, ticks));
  return ticks.filter((tick) => !lost.has(tick));
}

function ticksWithoutFact(facts: readonly Fact[], ticks: readonly FactKey[]): FactKey[] {
  const stated = new Set(facts.map(factId));
  return ticks.filter((tick) => !stated.has(factId(tick)));
}

/**
 * Whether subscribers who were told of an article hear that it was put right: the editor says what changed, and a
 * fact that somebody had vouched for is another one now. Where nobody ticked anything, the editor's word decides.
 */
export function isCorrection(
  live: { readonly text: ArticleText; readonly ticks: readonly FactKey[] } | null,
  after: ArticleText,
): boolean {
  if (after.changeNote.trim() === '') return false;
  const vouchedFor = live ? ticksWithFact(factsOf(live.text), live.ticks) : [];
  return vouchedFor.length === 0 || changedTickedFacts(vouchedFor, after).length > 0;
}
