import type { Metadata } from 'next';
import { FiguresView } from '@/components/editor/figures/figures-view';
import { periodFor } from '@/lib/figures/period.rules';
import { findFigures, findFirstMonth } from '@/lib/figures/queries';
import { figuresQuery } from '@/lib/figures/schema';
import { requireRight } from '@/lib/web/session';

export const metadata: Metadata = { title: 'Цифры' };

export default async function FiguresPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, unknown>>;
}) {
  await requireRight('figures.read');
  const now = new Date();
  const period = periodFor(figuresQuery.parse(await searchParams), now);
  const [figures, firstMonth] = await Promise.all([findFigures(period), findFirstMonth(now)]);
  return <FiguresView figures={figures} firstMonth={firstMonth} now={now} />;
}
