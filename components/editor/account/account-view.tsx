import { DateTimeView } from '@/components/ui/date-view';
import { deviceName } from '@/lib/people/device.rules';
import type { PasswordChangeProblem } from '@/lib/people/password.rules';
import type { Person } from '@/lib/people/rules';
import { roleNames } from '@/lib/people/rules';
import type { FormAction } from '@/lib/shared/form-state';
import styles from './account-view.module.css';
import { EndSessionsForm } from './end-sessions-form.client';
import { PasswordForm } from './password-form.client';

type ShownSession = { id: string; userAgent: string; createdAt: Date; lastSeenAt: Date };

type AccountViewProps = {
  person: Person;
  sessions: readonly ShownSession[];
  currentSessionId: string | null;
  changePassword: FormAction<PasswordChangeProblem, 'changed'>;
  endSessions: FormAction<never, never>;
};

export function AccountView({ person, sessions, currentSessionId, ...actions }: AccountViewProps) {
  return (
    <>
      <h1>Учётная запись</h1>
      <p>
        {person.name}, {person.email}, {roleNames[person.role]}
      </p>
      <section className={styles.part} aria-labelledby="password-heading">
        <h2 id="password-heading">Пароль</h2>
        <PasswordForm action={actions.changePassword} email={person.email} />
      </section>
      <section className={styles.part} aria-labelledby="sessions-heading">
        <h2 id="sessions-heading">Где выполнен вход</h2>
        <ul>
          {sessions.map((session) => (
            <SessionLine key={session.id} session={session} isCurrent={session.id === currentSessionId} />
          ))}
        </ul>
        <p>Если среди них есть чужое устройство, выйдите везде и смените пароль.</p>
        <EndSessionsForm action={actions.endSessions} />
      </section>
    </>
  );
}

function SessionLine({ session, isCurrent }: { session: ShownSession; isCurrent: boolean }) {
  return (
    <li>
      {deviceName(session.userAgent)}
      {isCurrent && <strong> — это устройство</strong>}
      <br />
      Вход: <DateTimeView instant={session.createdAt} />; последнее действие:{' '}
      <DateTimeView instant={session.lastSeenAt} />
    </li>
  );
}
