import { z } from 'zod';
import { email, guardFields, line, paragraphs } from '@/lib/shared/reader-form';
import { MESSAGE_LIMITS, messageStates } from './rules';

export const feedbackSchema = z.object({
  name: line(MESSAGE_LIMITS.name),
  email,
  subject: line(MESSAGE_LIMITS.subject),
  text: paragraphs(MESSAGE_LIMITS.text).pipe(z.string().min(1, 'missing')),
  /** «Это не обращение»: the writer was told and wants to write to the press service all the same. */
  notAppeal: z.literal('yes').optional(),
  ...guardFields,
});

export type FeedbackFields = z.infer<typeof feedbackSchema>;

/** A button of the inbox carries one value: the new state and the message's id. */
export const handlingSchema = z
  .object({ handling: z.string().transform((pressed) => pressed.split(' ')) })
  .transform(({ handling: [state, messageId] }) => ({ state, messageId }))
  .pipe(z.object({ state: z.enum(messageStates), messageId: z.uuid() }));

/** What the inbox shows; anything strange is its beginning. */
export const inboxQuery = z.object({
  state: z.enum(messageStates).catch('new'),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
