import type { SavedMeanwhile, ShownArticleProblem } from '@/components/editor/article/form-state';
import { valuesOf } from '@/components/editor/article/form-values';
import type { ArticleProblem, SavedText } from '@/lib/articles/rules';
import { formatDateTime } from '@/lib/shared/dates';
import { type Result, refused } from '@/lib/shared/result';

/** What a command answered, as the browser may have it: times written out in the portal's zone. */
export async function shownAnswer<Value>(
  answer: Promise<Result<Value, ArticleProblem>>,
): Promise<Result<Value, ShownArticleProblem>> {
  const result = await answer;
  return result.ok ? result : refused(...result.problems.map(shownProblem));
}

export function shownProblem(problem: ArticleProblem): ShownArticleProblem {
  return problem.key === 'conflict' ? { key: 'conflict', saved: savedMeanwhile(problem.saved) } : problem;
}

function savedMeanwhile(saved: SavedText): SavedMeanwhile {
  return {
    values: valuesOf({ slug: saved.slug, text: saved }),
    version: saved.version,
    changedBy: saved.changedBy,
    changedAt: formatDateTime(saved.changedAt),
  };
}
