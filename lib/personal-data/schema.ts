import { z } from 'zod';
import { email } from '@/lib/shared/reader-form';
import { commentFates, erasureBases, type LoggedErasure } from './rules';

export const addressSchema = z.object({ email });

export type Address = z.infer<typeof addressSchema>;

/** `found` is the token of `inquiry.ts` in place of the address. */
export const exportSchema = z.object({ found: z.string().max(1000) });

// «П-1234/26», but no names: the log of changes keeps it for ever, and it must name nobody.
const registerNumber = z
  .string()
  .trim()
  .max(20, 'badNumber')
  .regex(/^(?:[\d\-/.]|(?<!\p{L})\p{L}{1,3}(?!\p{L}))*$/u, 'badNumber');

export const erasureSchema = z.object({
  found: z.string().max(1000),
  basis: z.enum(erasureBases, 'missing'),
  day: z.string().min(1, 'missing').pipe(z.iso.date('notADay')),
  number: registerNumber.default(''),
  comments: z.enum(commentFates, 'missing'),
  understood: z.literal('yes', 'missing'),
});

export type Erasure = z.infer<typeof erasureSchema>;

/** What the search says of itself; anything strange is nothing. */
export const searchQuery = z.object({ again: z.literal('ended').optional().catch(undefined) });

/** What the page of what was found says first. */
export const foundQuery = z.object({ done: z.literal('erased').optional().catch(undefined) });

const count = z.int().min(0);

/** What the log of changes keeps of an erasure. */
export const loggedErasure: z.ZodType<LoggedErasure> = z.object({
  basis: z.enum(erasureBases),
  day: z.string(),
  number: z.string(),
  erased: z.object({
    unnamedComments: count,
    deletedComments: count,
    messages: count,
    subscriptions: count,
    letters: count,
    lettersUnderWay: count,
  }),
});
