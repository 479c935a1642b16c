import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { DisableView } from '@/components/editor/people/disable-view';
import { personPath } from '@/lib/people/managing.rules';
import { findPerson } from '@/lib/people/queries';
import { personIdSchema } from '@/lib/people/schema';
import { requireRight } from '@/lib/web/session';
import { disablePersonAction } from '../../actions';

export const metadata: Metadata = { title: 'Отключить человека' };

export default async function DisablePersonPage({ params }: { params: Promise<{ id: string }> }) {
  await requireRight('people.manage');
  const asked = personIdSchema.safeParse({ personId: (await params).id });
  const person = asked.success ? await findPerson(asked.data.personId) : null;
  if (!person) notFound();
  if (person.disabledAt) redirect(personPath(person.id));
  return <DisableView person={person} disable={disablePersonAction} />;
}
