'use client';

import { type ReactNode, useActionState } from 'react';
import { FormProblems } from '@/components/ui/form-problems';
import type { SecondFactor, SecondFactorProblem } from '@/lib/people/second-factor.rules';
import { type FormAction, openForm } from '@/lib/shared/form-state';
import { SignedOutNotice } from '../article/notices';
import { ConfirmFields } from './confirm-fields';
import { RecoveryCodes } from './recovery-codes';
import { RecoveryPart, TurnOffPart } from './running-parts';
import { secondFactorProblems } from './sentences';

export type SecondFactorActions = {
  begin: FormAction<SecondFactorProblem, null>;
  confirm: FormAction<SecondFactorProblem, readonly string[]>;
  renew: FormAction<SecondFactorProblem, readonly string[]>;
  turnOff: FormAction<SecondFactorProblem, null>;
};

type SecondFactorFormsProps = {
  situation: SecondFactor;
  /** The QR code of the key that is being set up. */
  picture: ReactNode;
  email: string;
  isRequired: boolean;
  actions: SecondFactorActions;
};

/**
 * All states of all forms in one place: without script an answer comes with a page on which the situation is another
 * already, and what it says (the recovery codes) must be shown there.
 */
export function SecondFactorForms({
  situation,
  picture,
  email,
  isRequired,
  actions,
}: SecondFactorFormsProps) {
  const [begun, begin] = useActionState(actions.begin, openForm);
  const [confirmed, confirm] = useActionState(actions.confirm, openForm);
  const [renewed, renew] = useActionState(actions.renew, openForm);
  const [turnedOff, turnOff] = useActionState(actions.turnOff, openForm);
  const isOn = situation.state === 'on';
  return (
    <>
      <SignedOutNotice state={[confirmed, renewed, turnedOff].find(isSignedOut) ?? begun} />
      {isOn && confirmed.status === 'done' && <RecoveryCodes codes={confirmed.shown} isFirst />}
      {isOn && renewed.status === 'done' && <RecoveryCodes codes={renewed.shown} isFirst={false} />}
      {situation.state === 'off' && (
        <form action={begin}>
          <FormProblems problems={secondFactorProblems(begun)} answer={begun} />
          {turnedOff.status === 'done' && <p role="status">Второй шаг выключен.</p>}
          <button className="button" type="submit">
            Начать настройку
          </button>
        </form>
      )}
      {situation.state === 'pending' && (
        <ConfirmFields {...{ picture, email, confirm, begin }} state={confirmed} secret={situation.secret} />
      )}
      {isOn && <RecoveryPart state={renewed} send={renew} left={situation.recoveryCodes} email={email} />}
      {isOn && !isRequired && <TurnOffPart state={turnedOff} send={turnOff} email={email} />}
      {isOn && isRequired && <p>Администраторы выключить второй шаг не&nbsp;могут.</p>}
    </>
  );
}

function isSignedOut({ status }: { status: string }): boolean {
  return status === 'signedOut';
}
