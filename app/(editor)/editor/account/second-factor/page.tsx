import type { Metadata } from 'next';
import { SecondFactorView } from '@/components/editor/second-factor/second-factor-view';
import { findSecondFactor } from '@/lib/people/queries';
import { isSecondFactorRequired } from '@/lib/people/second-factor.rules';
import { requireArrival } from '@/lib/web/session';
import { signOutAction } from '../../login/actions';
import {
  beginSecondFactorAction,
  confirmSecondFactorAction,
  renewRecoveryCodesAction,
  turnOffSecondFactorAction,
} from './actions';

export const metadata: Metadata = { title: 'Второй шаг входа' };

export default async function SecondFactorPage() {
  const { person, owesSecondFactor } = await requireArrival();
  return (
    <SecondFactorView
      factor={await findSecondFactor(person)}
      email={person.email}
      isRequired={isSecondFactorRequired(person)}
      signOut={owesSecondFactor ? signOutAction : null}
      actions={{
        begin: beginSecondFactorAction,
        confirm: confirmSecondFactorAction,
        renew: renewRecoveryCodesAction,
        turnOff: turnOffSecondFactorAction,
      }}
    />
  );
}
