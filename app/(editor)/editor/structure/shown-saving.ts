import { formatDateTime } from '@/lib/shared/dates';
import { type Result, refused } from '@/lib/shared/result';
import type { SavingProblem } from '@/lib/structure/saved.rules';

/** What a command answered, as the browser may have it: times written out in the portal's zone. */
export async function shownSaving<Value, Values>(
  answer: Promise<Result<Value, SavingProblem<Values>>>,
): Promise<Result<Value, SavingProblem<Values, string>>> {
  const result = await answer;
  return result.ok ? result : refused(...result.problems.map(shownProblem));
}

function shownProblem<Values>(problem: SavingProblem<Values>): SavingProblem<Values, string> {
  if (problem.key !== 'conflict') return problem;
  const { saved } = problem;
  return { key: 'conflict', saved: { ...saved, changedAt: formatDateTime(saved.changedAt) } };
}
