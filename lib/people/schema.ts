import { z } from 'zod';
import { deskAddress } from './callback.rules';
import { LONGEST_PASSWORD } from './password.rules';
import { roles } from './rules';

const email = z.string().trim().max(254, 'tooLong').pipe(z.email('notAnEmail'));
const password = z.string().min(1, 'missing').max(LONGEST_PASSWORD, 'tooLong');

const callbackUrl = z.string().max(2000).catch('').transform(deskAddress);

/** searchParams of the sign-in page: anything unusable leads to the desk. */
export const wantedAddress = z.object({ callbackUrl });

export const signInSchema = z.object({
  email: z.string().trim().min(1, 'missing').pipe(email),
  password,
  callbackUrl,
});

export type SignInFields = z.infer<typeof signInSchema>;

export const newPersonSchema = z.object({
  email,
  name: z.string().trim().min(1, 'missing').max(200, 'tooLong'),
  role: z.enum(roles, 'unknownRole'),
  password: z.string(),
});

export type NewPerson = z.infer<typeof newPersonSchema>;

export const changePasswordSchema = z.object({ password, newPassword: z.string() });

export type PasswordChange = z.infer<typeof changePasswordSchema>;

export const nothingSchema = z.object({});
