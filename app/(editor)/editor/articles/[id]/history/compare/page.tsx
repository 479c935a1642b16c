import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { ComparisonView } from '@/components/editor/history/comparison-view';
import { articleDifference } from '@/lib/articles/article-difference.rules';
import { findEditionContent } from '@/lib/articles/history.queries';
import { comparisonQuery } from '@/lib/articles/history.schema';
import { requirePerson } from '@/lib/web/session';
import { requireEntry, requireHistory } from '../require-history';

export const metadata: Metadata = { title: 'Сравнение редакций' };

type ComparisonPageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, unknown>>;
};

export default async function ComparisonPage({ params, searchParams }: ComparisonPageProps) {
  const person = await requirePerson();
  const history = await requireHistory((await params).id, person);
  const { data: chosen } = comparisonQuery.safeParse(await searchParams);
  if (!chosen) redirect(`/editor/articles/${history.id}/history`);
  const [before, after] = await Promise.all(
    [chosen.from, chosen.to].map((number) => findEditionContent({ articleId: history.id, number }, person)),
  );
  if (!before || !after) notFound();
  return (
    <ComparisonView
      after={requireEntry(history, chosen.to)}
      before={requireEntry(history, chosen.from)}
      differences={articleDifference(before, after)}
      history={history}
    />
  );
}
