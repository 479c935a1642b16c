import type { ReactNode } from 'react';
import { factId } from '@/lib/articles/fact-key.rules';
import { type FactTick, type GoneTick, goneTicks } from '@/lib/articles/fact-ticks.rules';
import { factWords } from '@/lib/articles/fact-words.rules';
import type { Fact } from '@/lib/articles/facts.rules';
import type { ShownFact } from './fact-list';
import { factPlaceId } from './shown-marks';

export type NamedTick = FactTick & { readonly personName: string };

type FactsPanelProps = {
  facts: readonly Fact[];
  ticks: readonly NamedTick[];
  /** The form, where the person may tick; else the sentence that says why not. */
  children: ReactNode;
};

/** What has to be compared with the source, what was compared already, and what has changed since. */
export function FactsPanel({ facts, ticks, children }: FactsPanelProps) {
  const gone = goneTicks(facts, ticks);
  return (
    <>
      {facts.length === 0 && <p>Сумм, дат, телефонов и имён в тексте нет.</p>}
      {gone.length > 0 && (
        <>
          <p>Эти факты были сверены, но в тексте теперь другое:</p>
          <ul>
            {gone.map((tick) => (
              <li key={factId(tick.was)}>{goneSentence(tick)}</li>
            ))}
          </ul>
        </>
      )}
      {children}
    </>
  );
}

function goneSentence({ was, now }: GoneTick): string {
  return now
    ? `было отмечено: ${factWords(was)}, теперь ${factWords(now)}`
    : `было отмечено: ${factWords(was)}, теперь этого в тексте нет`;
}

export function shownFacts(facts: readonly Fact[], ticks: readonly NamedTick[]): ShownFact[] {
  const names = new Map(ticks.map((tick) => [factId(tick), tick.personName]));
  return facts.map((fact, index) => ({
    ...{ id: factId(fact), kind: fact.kind, words: fact.words, sentence: fact.sentence },
    href: `#${factPlaceId(index)}`,
    tickedBy: names.get(factId(fact)) ?? null,
  }));
}
