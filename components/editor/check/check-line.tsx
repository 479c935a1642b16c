import type { CheckCounts } from '@/lib/articles/check.rules';
import { plural } from '@/lib/shared/russian';
import { countForms } from './sentences';

/** The check in one line: stands above the form and is counted anew with every save. */
export function CheckLine({ articleId, counts }: { articleId: string; counts: CheckCounts }) {
  return (
    <p>
      <a href={`/editor/articles/${articleId}/check`}>Проверка</a>: {countsInWords(counts)}
    </p>
  );
}

export function countsInWords({ blockers, warnings, facts }: CheckCounts): string {
  const counted = [
    plural(blockers, countForms.blockers),
    plural(warnings, countForms.warnings),
    plural(facts, countForms.facts),
  ];
  return counted.join(', ');
}
