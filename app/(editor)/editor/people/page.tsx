import type { Metadata } from 'next';
import { PeopleView } from '@/components/editor/people/people-view';
import { listPeople } from '@/lib/people/queries';
import { requireRight } from '@/lib/web/session';

export const metadata: Metadata = { title: 'Люди' };

export default async function PeoplePage() {
  const viewer = await requireRight('people.manage');
  return <PeopleView people={await listPeople()} viewerId={viewer.id} />;
}
