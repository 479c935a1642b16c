import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PersonView } from '@/components/editor/people/person-view';
import { findPerson } from '@/lib/people/queries';
import { personIdSchema, personQuery } from '@/lib/people/schema';
import { requireRight } from '@/lib/web/session';
import {
  changeRoleAction,
  enablePersonAction,
  giveNewPasswordAction,
  inviteAgainAction,
  resetSecondFactorAction,
  withdrawInvitationAction,
} from '../actions';

export const metadata: Metadata = { title: 'Человек' };

export default async function PersonPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, unknown>>;
}) {
  const viewer = await requireRight('people.manage');
  const asked = personIdSchema.safeParse({ personId: (await params).id });
  const person = asked.success ? await findPerson(asked.data.personId) : null;
  if (!person) notFound();
  const { done } = personQuery.parse(await searchParams);
  return (
    <PersonView
      person={person}
      isViewer={person.id === viewer.id}
      done={done}
      actions={{
        changeRole: changeRoleAction,
        enable: enablePersonAction,
        giveNewPassword: giveNewPasswordAction,
        invite: inviteAgainAction,
        withdraw: withdrawInvitationAction,
        resetSecondFactor: resetSecondFactorAction,
      }}
    />
  );
}
