import type { Metadata } from 'next';
import { NewPersonView } from '@/components/editor/people/new-person-view';
import { environment } from '@/lib/shared/env';
import { requireRight } from '@/lib/web/session';
import { addPersonAction } from '../actions';

export const metadata: Metadata = { title: 'Добавить человека' };

export default async function NewPersonPage() {
  await requireRight('people.manage');
  // Without a mail server letters only lie in a folder of the portal's.
  return <NewPersonView add={addPersonAction} hasMail={environment().SMTP_URL !== undefined} />;
}
