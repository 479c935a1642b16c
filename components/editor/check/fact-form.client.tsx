'use client';

import { FormProblems } from '@/components/ui/form-problems';
import type { TickedFacts } from '@/lib/articles/fact-ticks.rules';
import { type FormAction, typedChoices } from '@/lib/shared/form-state';
import { plural } from '@/lib/shared/russian';
import type { ShownArticleProblem } from '../article/form-state';
import { useKeptForm } from '../article/kept-form';
import { SignedOutNotice, UnreachableNotice } from '../article/notices';
import { refusedProblem } from '../article/problem-sentences';
import { FactList, type ShownFact } from './fact-list';
import { countForms } from './sentences';

type FactFormProps = {
  action: FormAction<ShownArticleProblem, TickedFacts>;
  articleId: string;
  version: number;
  facts: readonly ShownFact[];
};

/** The second pair of eyes ticks what it compared with the source; several at once, and back again. */
export function FactForm({ action, articleId, version, facts }: FactFormProps) {
  const { state, send, submit, isPending, isUnreachable } = useKeptForm(action);
  const problems = state.status === 'refused' ? state.problems.map(problemHere) : [];
  return (
    <form action={send} noValidate onSubmit={submit}>
      <SignedOutNotice state={state} />
      {isUnreachable && <UnreachableNotice />}
      <FormProblems answer={state} problems={problems} />
      <input name="articleId" type="hidden" value={articleId} />
      <input name="version" type="hidden" value={version} />
      {facts.map(({ id, tickedBy }) => tickedBy && <input key={id} name="ticked" type="hidden" value={id} />)}
      <FactList chosen={typedChoices(state, 'facts')} facts={facts} isForm />
      <button className="button" disabled={isPending} type="submit">
        Сохранить отметки
      </button>
      <p role="status">{state.status === 'done' && leftSentence(state.shown)}</p>
    </form>
  );
}

function leftSentence({ left }: TickedFacts): string {
  if (left === 0) return 'Отметки сохранены. Все факты сверены';
  return `Отметки сохранены. Осталось сверить: ${plural(left, countForms.facts)}`;
}

/** This form has no text that could be lost or compared. */
function problemHere(problem: ShownArticleProblem) {
  if (problem.key !== 'conflict') return { sentence: refusedProblem(problem).sentence };
  return {
    sentence:
      'Пока эта страница была открыта, новость изменили. Откройте страницу заново и сверьте факты нового текста',
  };
}
