import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { FoundView } from '@/components/editor/personal-data/found-view';
import { openInquiry } from '@/lib/personal-data/inquiry';
import { findHeldData, listDeeds } from '@/lib/personal-data/queries';
import { LINK_ENDED_PATH } from '@/lib/personal-data/rules';
import { foundQuery } from '@/lib/personal-data/schema';
import { requireRight } from '@/lib/web/session';

export const metadata: Metadata = { title: 'Найденные персональные данные' };

export default async function FoundPage({
  params,
  searchParams,
}: {
  params: Promise<{ found: string }>;
  searchParams: Promise<Record<string, unknown>>;
}) {
  await requireRight('personal-data.manage');
  const { found } = await params;
  const email = openInquiry(found, new Date());
  if (email === null) redirect(LINK_ENDED_PATH);
  const [held, deeds] = await Promise.all([findHeldData(email), listDeeds(email)]);
  const { done } = foundQuery.parse(await searchParams);
  return <FoundView {...{ found, email, held, deeds }} hasJustErased={done === 'erased'} />;
}
