'use server';

import { refresh } from 'next/cache';
import { nothingSchema, ownPasswordSchema, setUpSchema } from '@/lib/people/schema';
import {
  beginSecondFactor,
  confirmSecondFactor,
  renewRecoveryCodes,
  turnOffSecondFactor,
} from '@/lib/people/second-factor.commands';
import { arrivalAction, editorAction } from '@/lib/web/action';

export const beginSecondFactorAction = arrivalAction(nothingSchema, beginSecondFactor, showAnew);

export const confirmSecondFactorAction = arrivalAction(setUpSchema, confirmSecondFactor, showAnew);

export const renewRecoveryCodesAction = editorAction(ownPasswordSchema, renewRecoveryCodes, showAnew);

export const turnOffSecondFactorAction = editorAction(ownPasswordSchema, turnOffSecondFactor, showAnew);

/** What stands around the forms changes with it. */
function showAnew<Shown>(shown: Shown): Shown {
  refresh();
  return shown;
}
