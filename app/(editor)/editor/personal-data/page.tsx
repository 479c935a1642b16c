import type { Metadata } from 'next';
import { SearchView } from '@/components/editor/personal-data/search-view';
import { searchQuery } from '@/lib/personal-data/schema';
import { requireRight } from '@/lib/web/session';
import { inquireAction } from './actions';

export const metadata: Metadata = { title: 'Персональные данные' };

export default async function PersonalDataPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, unknown>>;
}) {
  await requireRight('personal-data.manage');
  const { again } = searchQuery.parse(await searchParams);
  return <SearchView inquire={inquireAction} hasLinkEnded={again === 'ended'} />;
}
