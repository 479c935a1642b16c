import { z } from 'zod';
import { line } from '@/lib/shared/reader-form';
import { deskAddress } from './callback.rules';
import { LONGEST_PASSWORD } from './password.rules';
import { roles } from './rules';

const email = z.string().trim().max(254, 'tooLong').pipe(z.email('notAnEmail'));
/** A character may be two units long. */
const password = z
  .string()
  .min(1, 'missing')
  .max(2 * LONGEST_PASSWORD, 'tooLong');

const callbackUrl = z.string().max(2000).catch('').transform(deskAddress);

/** searchParams of the sign-in page: anything unusable leads to the desk. */
export const wantedAddress = z.object({ callbackUrl });

export const signInSchema = z.object({
  email: z.string().trim().min(1, 'missing').pipe(email),
  password,
  callbackUrl,
});

export type SignInFields = z.infer<typeof signInSchema>;

const code = z.string().trim().min(1, 'missing').max(40, 'tooLong');

export const codeSchema = z.object({ ticket: z.string().max(1000), code, callbackUrl });

export type CodeFields = z.infer<typeof codeSchema>;

export const setUpSchema = z.object({ code, password });

export const ownPasswordSchema = z.object({ password });

const role = z.enum(roles, 'unknownRole');

const personSchema = z.object({
  email: z.string().trim().min(1, 'missing').pipe(email),
  name: line(200),
  role,
});

export type PersonFields = z.infer<typeof personSchema>;

/** How somebody new gets their first password: by a letter, or from the administrator who sees it once. */
export const newcomerSchema = personSchema.extend({
  access: z.enum(['letter', 'password'], 'unknownAccess'),
});

export type Newcomer = z.infer<typeof newcomerSchema>;

export const newPersonSchema = personSchema.extend({ password: z.string() });

export type NewPerson = z.infer<typeof newPersonSchema>;

export const personIdSchema = z.object({ personId: z.uuid() });

export const roleSchema = personIdSchema.extend({ role });

/** What the page of a person says first; anything strange is nothing. */
export const personQuery = z.object({ done: z.enum(['disabled', 'enabled']).optional().catch(undefined) });

export const changePasswordSchema = z.object({ password, newPassword: z.string() });

export type PasswordChange = z.infer<typeof changePasswordSchema>;

export const addressSchema = z.object({ email: z.string().trim().min(1, 'missing').pipe(email) });

export const chosenPasswordSchema = z.object({
  token: z.string().max(100),
  newPassword: z.string().min(1, 'missing'),
});

export type ChosenPassword = z.infer<typeof chosenPasswordSchema>;

/** What the sign-in page says first; anything strange is nothing. */
export const loginQuery = z.object({ done: z.literal('password').optional().catch(undefined) });

export const sessionIdSchema = z.object({ sessionId: z.uuid() });

export const nothingSchema = z.object({});
