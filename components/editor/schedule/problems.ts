import type { ShownProblem } from '@/components/ui/form-problems';
import type { FormState } from '@/lib/shared/form-state';
import type { ShownArticleProblem } from '../article/form-state';
import { articleProblems } from '../article/problem-sentences';

/** What a form that plans asks to mend. Of fields that are not its own but the article's, only the sentence. */
export function planningProblems(
  state: FormState<ShownArticleProblem, unknown>,
  fields: readonly string[],
): ShownProblem[] {
  if (state.status === 'done') return [];
  return articleProblems(state).map(({ field, sentence }) => {
    if (field === CONFLICT) return { sentence: `${sentence}. Откройте эту страницу заново и повторите` };
    return field !== undefined && fields.includes(field) ? { field, sentence } : { sentence };
  });
}

const CONFLICT = 'conflict';
