import type { Metadata } from 'next';
import { NewPersonView } from '@/components/editor/people/new-person-view';
import { requireRight } from '@/lib/web/session';
import { admitPersonAction } from '../actions';

export const metadata: Metadata = { title: 'Добавить человека' };

export default async function NewPersonPage() {
  await requireRight('people.manage');
  return <NewPersonView add={admitPersonAction} />;
}
