import Link from 'next/link';
import { DateTimeView } from '@/components/ui/date-view';
import { deviceName } from '@/lib/people/device.rules';
import type { PasswordChangeProblem } from '@/lib/people/password.rules';
import type { Person } from '@/lib/people/rules';
import { roleNames } from '@/lib/people/rules';
import { SECOND_FACTOR_PATH } from '@/lib/people/second-factor.rules';
import type { SessionProblem } from '@/lib/people/session.rules';
import type { FormAction } from '@/lib/shared/form-state';
import styles from './account-view.module.css';
import { EndSessionForm } from './end-session-form.client';
import { END_SESSION_FORM } from './end-session-form-id';
import { EndSessionsForm } from './end-sessions-form.client';
import { PasswordForm } from './password-form.client';

type ShownSession = { id: string; userAgent: string; createdAt: Date; lastSeenAt: Date };

type AccountViewProps = {
  person: Person;
  hasSecondFactor: boolean;
  sessions: readonly ShownSession[];
  currentSessionId: string | null;
  changePassword: FormAction<PasswordChangeProblem, 'changed'>;
  endSession: FormAction<SessionProblem, 'ended'>;
  endSessions: FormAction<never, never>;
};

export function AccountView({
  person,
  hasSecondFactor,
  sessions,
  currentSessionId,
  ...actions
}: AccountViewProps) {
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
      <section className={styles.part} aria-labelledby="second-factor-heading">
        <h2 id="second-factor-heading">Второй шаг входа</h2>
        <p>
          {hasSecondFactor
            ? 'Включён: после пароля портал просит код из приложения на телефоне.'
            : 'Выключен: для входа довольно одного пароля. С кодом из приложения на телефоне надёжнее.'}
        </p>
        <p>
          <Link href={SECOND_FACTOR_PATH}>
            {hasSecondFactor ? 'Запасные коды и настройка' : 'Включить второй шаг'}
          </Link>
        </p>
      </section>
      <section className={styles.part} aria-labelledby="sessions-heading">
        <h2 id="sessions-heading">Где выполнен вход</h2>
        <EndSessionForm action={actions.endSession} />
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
      {!isCurrent && (
        <>
          <br />
          <button
            className="button-secondary"
            type="submit"
            form={END_SESSION_FORM}
            name="sessionId"
            value={session.id}
          >
            Закончить
            <span className="visually-hidden"> сеанс: {deviceName(session.userAgent)}</span>
          </button>
        </>
      )}
    </li>
  );
}
