import Link from 'next/link';
import { DateTimeView } from '@/components/ui/date-view';
import { auditPath } from '@/lib/audit/rules';
import {
  type GivenPassword,
  type ListedPerson,
  PEOPLE_PATH,
  type PersonProblem,
  personPath,
} from '@/lib/people/managing.rules';
import { roleNames } from '@/lib/people/rules';
import type { FormAction } from '@/lib/shared/form-state';
import notices from '../article/notice.module.css';
import { AccessForm } from './access-form.client';
import { InvitationForms } from './invitation-forms.client';
import { NewPasswordForm } from './new-password-form.client';
import { LastSignIn } from './people-view';
import styles from './people-view.module.css';
import { ResetSecondFactorForm } from './reset-second-factor-form.client';
import { type ChangedRole, RoleForm } from './role-form.client';

type PersonActions = {
  changeRole: FormAction<PersonProblem, ChangedRole>;
  enable: FormAction<PersonProblem, never>;
  giveNewPassword: FormAction<PersonProblem, GivenPassword>;
  invite: FormAction<PersonProblem, 'invited'>;
  withdraw: FormAction<PersonProblem, 'withdrawn'>;
  resetSecondFactor: FormAction<PersonProblem, { endedSessions: number }>;
};

type PersonViewProps = {
  person: ListedPerson;
  isViewer: boolean;
  done: 'disabled' | 'enabled' | undefined;
  actions: PersonActions;
};

const doneSentences = {
  disabled: 'Человек отключён, его сеансы закончены.',
  enabled: 'Доступ возвращён. Человек может войти с прежним паролем.',
} as const;

export function PersonView({ person, isViewer, done, actions }: PersonViewProps) {
  return (
    <>
      <p>
        <Link href={PEOPLE_PATH}>Все люди</Link>
      </p>
      <h1>{person.name}</h1>
      {done && isStillSo(done, person) && (
        <div className={notices.success} role="status">
          <p>{doneSentences[done]}</p>
        </div>
      )}
      <Facts person={person} />
      {isViewer ? <OwnPage /> : <Managing person={person} actions={actions} />}
    </>
  );
}

/** A page that was opened again may be asked about a deed that somebody has undone. */
function isStillSo(done: keyof typeof doneSentences, { disabledAt }: ListedPerson): boolean {
  return (done === 'disabled') === (disabledAt !== null);
}

function Facts({ person }: { person: ListedPerson }) {
  return (
    <ul className={styles.facts}>
      <li>Электронная почта: {person.email}</li>
      <li>Роль: {roleNames[person.role]}</li>
      <li>
        {person.disabledAt ? (
          <>
            Доступ отключён <DateTimeView instant={person.disabledAt} />
          </>
        ) : (
          'Доступ есть'
        )}
      </li>
      <li>
        <LastSignIn person={person} />
      </li>
      <li>Второй шаг входа: {person.hasSecondFactor ? 'включён' : 'выключен'}</li>
      <li>
        В списке с <DateTimeView instant={person.createdAt} />
      </li>
      <li>
        В журнале: <Link href={auditPath({ person: person.id })}>что делал этот человек</Link>,{' '}
        <Link href={auditPath({ subject: 'person', id: person.id })}>что меняли в его учётной записи</Link>
      </li>
    </ul>
  );
}

function OwnPage() {
  return (
    <p>
      Это вы. Свою роль и свой доступ меняет другой администратор, а пароль — вы сами на странице{' '}
      <Link href="/editor/account">«Учётная запись»</Link>.
    </p>
  );
}

function Managing({ person, actions }: { person: ListedPerson; actions: PersonActions }) {
  return (
    <>
      <section className={styles.part} aria-labelledby="role-heading">
        <h2 id="role-heading">Роль</h2>
        <p>После смены роли человек выйдет из редакции на всех устройствах и войдёт уже с новыми правами.</p>
        <RoleForm action={actions.changeRole} personId={person.id} role={person.role} />
      </section>
      {!person.disabledAt && !person.lastSignInAt && (
        <section className={styles.part} aria-labelledby="invitation-heading">
          <h2 id="invitation-heading">Приглашение</h2>
          <InvitationForms
            personId={person.id}
            hasInvitation={person.invitation !== null}
            invite={actions.invite}
            withdraw={actions.withdraw}
          >
            {person.invitation && (
              <p>
                Отправлено <DateTimeView instant={person.invitation.sentAt} />, ссылка действует до{' '}
                <DateTimeView instant={person.invitation.expiresAt} />.
              </p>
            )}
          </InvitationForms>
        </section>
      )}
      <section className={styles.part} aria-labelledby="password-heading">
        <h2 id="password-heading">Пароль</h2>
        {person.disabledAt ? (
          <p>Пока доступ отключён, пароль не подойдёт ни прежний, ни новый. Сначала верните доступ.</p>
        ) : (
          <>
            <p>Если человек забыл пароль. Прежний сразу перестанет подходить, сеансы закончатся.</p>
            <NewPasswordForm action={actions.giveNewPassword} personId={person.id} />
          </>
        )}
      </section>
      <section className={styles.part} aria-labelledby="second-factor-heading">
        <h2 id="second-factor-heading">Второй шаг входа</h2>
        <ResetSecondFactorForm
          action={actions.resetSecondFactor}
          personId={person.id}
          hasSecondFactor={person.hasSecondFactor}
        />
      </section>
      <section className={styles.part} aria-labelledby="access-heading">
        <h2 id="access-heading">Доступ</h2>
        {person.disabledAt ? (
          <AccessForm
            action={actions.enable}
            personId={person.id}
            button={{ label: 'Вернуть доступ', look: 'button' }}
          />
        ) : (
          <p>
            <Link className="button-danger" href={`${personPath(person.id)}/disable`}>
              Отключить человека
            </Link>
          </p>
        )}
      </section>
    </>
  );
}
