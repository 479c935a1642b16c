import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ComparisonView } from '@/components/editor/history/comparison-view';
import { articleDifference } from '@/lib/articles/article-difference.rules';
import { inOrder } from '@/lib/articles/history.rules';
import { comparisonQuery } from '@/lib/articles/history.schema';
import { requirePerson } from '@/lib/web/session';
import { requireContent, requireHistory, requireText } from '../require-history';

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
  const [before, after] = inOrder(requireText(history, chosen.from), requireText(history, chosen.to));
  const [old, young] = await Promise.all([
    requireContent(history, before, person),
    requireContent(history, after, person),
  ]);
  return (
    <ComparisonView
      after={after}
      before={before}
      differences={articleDifference(old, young)}
      history={history}
    />
  );
}
