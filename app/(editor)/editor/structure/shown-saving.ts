import { formatDateTime } from '@/lib/shared/dates';
import { type Result, refused } from '@/lib/shared/result';
import type { Saved } from '@/lib/structure/saved.rules';

type Other = { readonly key: string; readonly saved?: undefined };
type Conflict<Values, At> = { readonly key: 'conflict'; readonly saved: Saved<Values, At> };

/** What a command answered, as the browser may have it: times written out in the portal's zone. */
export async function shownSaving<Value, Values, Problem extends Other>(
  answer: Promise<Result<Value, Problem | Conflict<Values, Date>>>,
): Promise<Result<Value, Problem | Conflict<Values, string>>> {
  const result = await answer;
  return result.ok ? result : refused(...result.problems.map(shownProblem<Values, Problem>));
}

function shownProblem<Values, Problem extends Other>(
  problem: Problem | Conflict<Values, Date>,
): Problem | Conflict<Values, string> {
  if (problem.saved === undefined) return problem;
  const { saved } = problem;
  return { key: 'conflict', saved: { ...saved, changedAt: formatDateTime(saved.changedAt) } };
}
