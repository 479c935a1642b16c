import type { Metadata } from 'next';
import { AccountView } from '@/components/editor/account/account-view';
import { listSessions } from '@/lib/people/queries';
import { currentSessionId, requirePerson } from '@/lib/web/session';
import { changePasswordAction, endSessionsAction } from './actions';

export const metadata: Metadata = { title: 'Учётная запись' };

export default async function AccountPage() {
  const person = await requirePerson();
  const sessions = await listSessions(person.id, new Date());
  return (
    <AccountView
      person={person}
      sessions={sessions}
      currentSessionId={await currentSessionId()}
      changePassword={changePasswordAction}
      endSessions={endSessionsAction}
    />
  );
}
