import { z } from 'zod';
import { LIMITS } from './rules';
import { seenArticleSchema } from './schema';

/** FormData of the page «Проверка и публикация». */

export const someWords = (most: number) =>
  z
    .string()
    .transform((text) =>
      text
        .replace(/\r\n/g, '\n')
        .replace(/[^\P{Cc}\n]/gu, ' ')
        .trim(),
    )
    .pipe(z.string().min(1, 'missing').max(most, 'tooLong'));

export const ticked = z
  .string()
  .optional()
  .transform((value) => value !== undefined);

export const submissionSchema = seenArticleSchema;

export const returnSchema = seenArticleSchema.extend({ remark: someWords(LIMITS.remark) });

export const publicationSchema = seenArticleSchema.extend({ isSmallChange: ticked }).transform((input) => ({
  ...input,
  uncheckedReason: null,
}));

/** «Опубликовать без проверки» */
export const uncheckedPublicationSchema = seenArticleSchema
  .extend({ isSmallChange: ticked, why: someWords(LIMITS.reason) })
  .transform(({ why, ...input }) => ({ ...input, uncheckedReason: why }));

export const removalSchema = seenArticleSchema
  .extend({ why: someWords(LIMITS.reason) })
  .transform(({ why, ...input }) => ({ ...input, reason: why }));

export const remarkSchema = z.object({ articleId: z.uuid(), words: someWords(LIMITS.remark) });

export const resolvedRemarkSchema = z.object({ articleId: z.uuid(), remarkId: z.uuid() });
