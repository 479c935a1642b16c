import { z } from 'zod';
import { cleanArticleBody } from '@/lib/shared/clean-html';
import { line, optionalLine } from '@/lib/shared/reader-form';
import { isSlug } from '@/lib/shared/slug';
import { TEXT_LIMITS } from './texts.rules';

const version = z.coerce.number().int().min(0);

/** `overwrites` names a version that was shown as saved meanwhile: the form goes over that one. */
export const textSchema = z
  .object({
    slug: z.string().refine(isSlug),
    version,
    overwrites: version.optional(),
    title: line(TEXT_LIMITS.title),
    lead: optionalLine(TEXT_LIMITS.lead).default(''),
    body: z
      .string()
      .max(2 * TEXT_LIMITS.body, 'tooLong')
      .transform(cleanArticleBody)
      .pipe(z.string().min(1, 'missing').max(TEXT_LIMITS.body, 'tooLong')),
  })
  .transform(({ slug, version: seen, overwrites, ...values }) => ({
    slug,
    version: overwrites ?? seen,
    values,
  }));

export type TextInput = z.infer<typeof textSchema>;
