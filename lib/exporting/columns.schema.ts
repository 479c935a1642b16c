import { z } from 'zod';
import { cleanArticleBody } from '@/lib/shared/clean-html';
import { isOwnPathShape } from '@/lib/structure/addresses.rules';
import { isFileName } from './form.rules';

/** How the columns of an exported table are written, and what a file may say in them. */

export type Column = {
  readonly value: z.ZodType;
  /** The column as an expression of PostgreSQL whose JSON is the exported value. */
  readonly expression: (quotedName: string) => string;
  /** Words, which are ordered by their bytes where they are a key. */
  readonly isText?: true;
};

const asItIs = (quotedName: string) => quotedName;

// PostgreSQL keeps no NUL in a text, and no half of a character.
const words = z.string().regex(/^[^\0\p{Surrogate}]*$/u);

// The whole number that is kept as such in the columns of four bytes, and in JSON.
const LARGEST_WHOLE = 2_147_483_647;
const SMALLEST_WHOLE = -2_147_483_648;

export const text: Column = { value: words, expression: asItIs, isText: true };

export const uuid: Column = {
  value: z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  expression: asItIs,
};

export const whole: Column = {
  value: z.int().min(SMALLEST_WHOLE).max(LARGEST_WHOLE),
  expression: asItIs,
};

/** A number that only rises, of eight bytes. */
export const serial: Column = { value: z.int().min(1), expression: asItIs };

export const flag: Column = { value: z.boolean(), expression: asItIs };

/** An array may be nothing in the database, where the portal sees an empty one. */
export const wholes: Column = {
  value: z.array(z.int().min(1).max(LARGEST_WHOLE)),
  expression: (name) => `coalesce(${name}, '{}')`,
};

export const texts: Column = { value: z.array(words), expression: asItIs };

/** `2026-11-22T09:00:00.000Z`, whatever zone the database's sessions are in. */
export const moment: Column = {
  value: z.iso.datetime({ precision: 3 }),
  expression: (name) => `to_char(${name} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
};

/** `2026-11-22`, in the portal's zone. */
export const day: Column = { value: z.iso.date(), expression: asItIs };

/** Of a body only what the portal itself would have kept is read back. */
export const html: Column = { value: words.transform(cleanArticleBody), expression: asItIs };

/** An own path or an address of the web: nothing that a browser would run. */
export const href: Column = {
  value: words.refine((address) => isOwnPathShape(address) || /^https?:\/\/[^\s\\]+$/.test(address)),
  expression: asItIs,
};

/** One address and nothing that a letter's head would take for more. */
export const email: Column = {
  value: words.max(254).regex(/^[^\s\p{Cc}<>,;]+@[^\s\p{Cc}<>,;@]+$/u),
  expression: asItIs,
};

/** Where a file of the library is looked for: never a path. */
export const file: Column = { value: words.refine(isFileName), expression: asItIs };

const actionCardShape = z.object({
  audience: words,
  benefit: words,
  amount: words,
  deadline: z.iso.date().nullable(),
  place: words,
  documents: z.array(words),
  phone: words,
});

export const actionCard: Column = { value: actionCardShape, expression: asItIs };

/** ArticleText of lib/articles/rules.ts */
export const articleText: Column = {
  value: z.object({
    title: words,
    lead: words,
    body: words.transform(cleanArticleBody),
    plainSummary: words,
    actionCard: actionCardShape.nullable(),
    categoryId: uuid.value.nullable(),
    sourceId: uuid.value.nullable(),
    photoId: uuid.value.nullable(),
    tags: z.array(words),
    changeNote: words,
  }),
  expression: asItIs,
};

export function orNull({ value, expression }: Column): Column {
  return { value: value.nullable(), expression };
}
