'use client';

import { type ReactNode, useActionState } from 'react';
import { FormProblems } from '@/components/ui/form-problems';
import type { PersonProblem } from '@/lib/people/managing.rules';
import { type FormAction, openForm } from '@/lib/shared/form-state';
import { SignedOutNotice } from '../article/notices';
import styles from './people-view.module.css';
import { personProblems } from './sentences';

type InvitationFormsProps = {
  personId: string;
  hasInvitation: boolean;
  invite: FormAction<PersonProblem, 'invited'>;
  withdraw: FormAction<PersonProblem, 'withdrawn'>;
  /** When it was sent and until when it is good. */
  children: ReactNode;
};

/** Sends the invitation, anew too, and withdraws it. What was done is told where the buttons were. */
export function InvitationForms({ personId, hasInvitation, children, ...actions }: InvitationFormsProps) {
  const [invited, invite, isInviting] = useActionState(actions.invite, openForm);
  const [withdrawn, withdraw, isWithdrawing] = useActionState(actions.withdraw, openForm);
  const isPending = isInviting || isWithdrawing;
  return (
    <>
      <SignedOutNotice state={invited.status === 'signedOut' ? invited : withdrawn} />
      <FormProblems problems={personProblems(invited)} answer={invited} />
      <FormProblems problems={personProblems(withdrawn)} answer={withdrawn} />
      <p role="status">
        {invited.status === 'done' &&
          hasInvitation &&
          'Приглашение отправляется, прежняя ссылка не действует. '}
        {withdrawn.status === 'done' &&
          !hasInvitation &&
          'Приглашение отозвано: ссылка из письма не действует.'}
      </p>
      {children}
      {!hasInvitation && <p>Человек ещё не входил. По ссылке из письма он сам выберет пароль.</p>}
      <form action={invite}>
        <input type="hidden" name="personId" value={personId} />
        <button className="button-secondary" type="submit" disabled={isPending}>
          {hasInvitation ? 'Отправить приглашение заново' : 'Отправить приглашение'}
        </button>
      </form>
      {hasInvitation && (
        <form action={withdraw} className={styles.other}>
          <input type="hidden" name="personId" value={personId} />
          <button className="button-danger" type="submit" disabled={isPending}>
            Отозвать приглашение
          </button>
        </form>
      )}
    </>
  );
}
