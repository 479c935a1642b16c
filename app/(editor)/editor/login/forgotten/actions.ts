'use server';

import { askForPassword } from '@/lib/people/access.commands';
import { addressSchema } from '@/lib/people/schema';
import { visitorAction } from '@/lib/web/action';

export const askForPasswordAction = visitorAction(addressSchema, askForPassword, (): 'asked' => 'asked');
