import { z } from 'zod';
import { cleanArticleBody } from '@/lib/shared/clean-html';
import { type ActionCard, isEmptyCard } from './action-card.rules';
import { type ArticleText, LIMITS, slugFromTitle } from './rules';

/**
 * FormData of the article form → typed commands. Messages are keys: the sentences stand beside the form.
 * A draft may be incomplete; what publishing asks for is a rule (`whyNotPublishable`).
 */

const line = (most: number) => z.string().transform(oneLine).pipe(z.string().max(most, 'tooLong'));
const lines = (most: number) => z.string().transform(trimmedLines).pipe(z.string().max(most, 'tooLong'));
const choice = z.union([z.uuid('unknownChoice'), z.literal('')]).transform((id) => id || null);
const day = z.union([z.iso.date('notADay'), z.literal('')]).transform((text) => text || null);
const version = z.coerce.number().int().min(1);

const slug = z
  .string()
  .trim()
  .toLowerCase()
  .max(LIMITS.slug, 'tooLong')
  .regex(/^([a-z0-9]+(-[a-z0-9]+)*)?$/, 'badSlug');

const tags = z
  .string()
  .transform((text) => [...new Set(text.split(',').map(oneLine).filter(Boolean))])
  .pipe(z.array(z.string().max(60, 'tooLong')).max(LIMITS.tags, 'tooMany'));

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

/** Address of a picture's page or file, for those who choose without script; null where none is given. */
const photoAddress = z
  .union(
    [z.literal('').transform(() => null), z.string().regex(UUID, 'badAddress').transform(idIn)],
    'badAddress',
  )
  .default(null);

const articleFields = z.object({
  title: line(LIMITS.title).pipe(z.string().min(1, 'missing')),
  slug: slug.default(''),
  lead: line(LIMITS.lead).default(''),
  body: z
    .string()
    .max(2 * LIMITS.body, 'tooLong')
    .transform(cleanArticleBody)
    .pipe(z.string().max(LIMITS.body, 'tooLong')),
  plainSummary: lines(LIMITS.plainSummary).default(''),
  categoryId: choice.default(null),
  sourceId: choice.default(null),
  photoId: choice.default(null),
  photoAddress,
  tags: tags.default([]),
  changeNote: line(LIMITS.changeNote).default(''),
  cardAudience: line(500).default(''),
  cardBenefit: line(500).default(''),
  cardAmount: line(300).default(''),
  cardDeadline: day.default(null),
  cardPlace: line(500).default(''),
  cardDocuments: lines(2000).default(''),
  cardPhone: line(100).default(''),
});

type ArticleFields = z.infer<typeof articleFields>;

/** `createArticle`: an empty `slug` is made from the title. */
export const newArticleSchema = articleFields.transform((fields) => ({
  slug: fields.slug || slugFromTitle(fields.title),
  slugIsGiven: fields.slug !== '',
  text: textOf(fields),
}));

/** `saveArticle`: `version` is the one that the form was opened with. */
export const savedArticleSchema = z
  .intersection(articleFields, z.object({ articleId: z.uuid(), version }))
  .transform((fields) => ({
    articleId: fields.articleId,
    version: fields.version,
    slug: fields.slug || slugFromTitle(fields.title),
    slugIsGiven: fields.slug !== '',
    text: textOf(fields),
  }));

/** `publishArticle` and `beginEdition`: which article, as it was seen. */
export const seenArticleSchema = z.object({ articleId: z.uuid(), version });

export const withdrawalSchema = z.object({
  articleId: z.uuid(),
  version,
  reason: line(LIMITS.reason).pipe(z.string().min(1, 'missing')),
});

function textOf(fields: ArticleFields): ArticleText {
  const card = cardOf(fields);
  return {
    title: fields.title,
    lead: fields.lead,
    body: fields.body,
    plainSummary: fields.plainSummary,
    actionCard: isEmptyCard(card) ? null : card,
    categoryId: fields.categoryId,
    sourceId: fields.sourceId,
    photoId: fields.photoAddress ?? fields.photoId,
    tags: fields.tags,
    changeNote: fields.changeNote,
  };
}

function cardOf(fields: ArticleFields): ActionCard {
  return {
    audience: fields.cardAudience,
    benefit: fields.cardBenefit,
    amount: fields.cardAmount,
    deadline: fields.cardDeadline,
    place: fields.cardPlace,
    documents: fields.cardDocuments.split('\n').filter(Boolean),
    phone: fields.cardPhone,
  };
}

function idIn(address: string): string | null {
  return UUID.exec(address)?.[0] ?? null;
}

function oneLine(text: string): string {
  // Control characters never mean anything in a line; NUL would be refused by PostgreSQL.
  return text.replace(/[\p{Cc}\s]+/gu, (found) => (found === '\u00a0' ? found : ' ')).trim();
}

function trimmedLines(text: string): string {
  return text.split(/\r?\n/).map(oneLine).filter(Boolean).join('\n');
}
