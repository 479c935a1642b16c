import type { Metadata } from 'next';
import { AccountView } from '@/components/editor/account/account-view';
import { findSecondFactor, listSessions } from '@/lib/people/queries';
import { currentSessionId, requirePerson } from '@/lib/web/session';
import { changePasswordAction, endSessionAction, endSessionsAction } from './actions';

export const metadata: Metadata = { title: 'Учётная запись' };

export default async function AccountPage() {
  const person = await requirePerson();
  const [sessions, factor] = await Promise.all([
    listSessions(person.id, new Date()),
    findSecondFactor(person),
  ]);
  return (
    <AccountView
      person={person}
      hasSecondFactor={factor.state === 'on'}
      sessions={sessions}
      currentSessionId={await currentSessionId()}
      changePassword={changePasswordAction}
      endSession={endSessionAction}
      endSessions={endSessionsAction}
    />
  );
}
