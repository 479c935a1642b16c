'use server';

import { redirect } from 'next/navigation';
import { setPassword } from '@/lib/people/access.commands';
import { chosenPasswordSchema } from '@/lib/people/schema';
import { LOGIN_PATH } from '@/lib/people/session.rules';
import { visitorAction } from '@/lib/web/action';
import { rememberDevice } from '@/lib/web/device-cookie';

export const setPasswordAction = visitorAction(chosenPasswordSchema, setPassword, async ({ email }) => {
  // Whoever opened the letter is its owner: what others try on the account must not keep them waiting.
  await rememberDevice(email, new Date());
  redirect(`${LOGIN_PATH}?done=password`);
});
