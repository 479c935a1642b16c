import 'server-only';
import { commentStates } from '@/lib/comments/rules';
import { isConsentSlug } from '@/lib/consents/rules';
import { database } from '@/lib/db/client';
import { messageStates } from '@/lib/feedback/rules';
import { letterKinds, letterStates } from '@/lib/mail/rules';
import { roles } from '@/lib/people/rules';
import { frequencies, subscriptionStates } from '@/lib/subscriptions/rules';
import type { ExportContext } from './export.rules';
import { veiledAddress } from './inquiry';
import {
  type Deed,
  deedKinds,
  type GivenConsent,
  type HeldAccount,
  type HeldComment,
  type HeldData,
  type HeldLetter,
  type HeldMessage,
  type HeldSubscription,
  MOST_DEEDS,
} from './rules';
import { loggedErasure } from './schema';

/** All that is held about whoever gave this address, upper and lower case being one. */
export async function findHeldData(email: string): Promise<HeldData> {
  const [comments, messages, subscription, letters, account] = await Promise.all([
    listComments(email),
    listMessages(email),
    findSubscription(email),
    listLetters(email),
    findAccount(email),
  ]);
  return { comments, messages, subscription, letters, account };
}

const newestFirst = [{ createdAt: 'desc' }, { id: 'desc' }] as const;

const consentColumns = { consentSlug: true, consentVersion: true } as const;

async function listComments(email: string): Promise<HeldComment[]> {
  const rows = await database().comment.findMany({
    where: { email },
    orderBy: [...newestFirst],
    select: {
      ...{ id: true, state: true, name: true, text: true, answer: true, createdAt: true },
      ...consentColumns,
      article: { select: { slug: true, liveEdition: { select: { title: true } } } },
    },
  });
  return rows.map(({ article, consentSlug, consentVersion, ...row }) => ({
    ...row,
    state: oneOf(commentStates, row.state),
    consent: consentOf(consentSlug, consentVersion),
    article: { slug: article.slug, title: article.liveEdition?.title ?? '' },
  }));
}

async function listMessages(email: string): Promise<HeldMessage[]> {
  const rows = await database().feedbackMessage.findMany({
    where: { email },
    orderBy: [...newestFirst],
    select: {
      ...{ id: true, state: true, name: true, subject: true, text: true, createdAt: true, handledAt: true },
      ...consentColumns,
    },
  });
  return rows.map(({ consentSlug, consentVersion, ...row }) => ({
    ...row,
    state: oneOf(messageStates, row.state),
    consent: consentOf(consentSlug, consentVersion),
  }));
}

async function findSubscription(email: string): Promise<HeldSubscription | null> {
  const row = await database().subscriber.findUnique({
    where: { email },
    select: {
      ...{ state: true, frequency: true, name: true, phone: true, position: true, allCategories: true },
      ...{ createdAt: true, confirmedAt: true, endedAt: true },
      ...consentColumns,
      categories: {
        select: { category: { select: { name: true } } },
        orderBy: { category: { name: 'asc' } },
      },
      told: { select: { toldAt: true, article: { select: { slug: true } } }, orderBy: { toldAt: 'desc' } },
    },
  });
  if (!row) return null;
  const { allCategories, categories, told, consentSlug, consentVersion, ...rest } = row;
  return {
    ...rest,
    state: oneOf(subscriptionStates, row.state),
    frequency: oneOf(frequencies, row.frequency),
    categories: allCategories ? null : categories.map(({ category }) => category.name),
    consent: consentOf(consentSlug, consentVersion),
    told: told.map(({ toldAt, article }) => ({ slug: article.slug, toldAt })),
  };
}

async function listLetters(email: string): Promise<HeldLetter[]> {
  const rows = await database().letter.findMany({
    where: { recipient: email },
    orderBy: [...newestFirst],
    select: { id: true, kind: true, state: true, createdAt: true, settledAt: true },
  });
  return rows.map((row) => ({
    ...row,
    kind: oneOf(letterKinds, row.kind),
    state: oneOf(letterStates, row.state),
  }));
}

async function findAccount(email: string): Promise<HeldAccount | null> {
  const select = { name: true, role: true, createdAt: true, disabledAt: true } as const;
  const row = await database().person.findUnique({ where: { email }, select });
  return row && { ...row, role: oneOf(roles, row.role) };
}

/** What was done with the data of this address, newest first; the log knows the address by its keyed hash. */
export async function listDeeds(email: string): Promise<Deed[]> {
  const rows = await database().auditEntry.findMany({
    where: { subjectType: 'personal-data', subjectId: veiledAddress(email) },
    orderBy: { id: 'desc' },
    take: MOST_DEEDS,
    select: { at: true, personName: true, action: true, after: true },
  });
  return rows.map(({ at, personName, action, after }) => ({
    ...{ at, by: personName, kind: oneOf(deedKinds, action.replace('personal-data.', '')) },
    erasure: loggedErasure.safeParse(after).data ?? null,
  }));
}

/** What an export says beside the data themselves: the operator, the terms, and the texts consented to. */
export async function findExportContext(given: readonly GivenConsent[]): Promise<Omit<ExportContext, 'now'>> {
  const [settings, consents] = await Promise.all([
    database().portalSettings.findUnique({ where: { id: 1 }, select: operatorColumns }),
    database().consentText.findMany({
      where: { OR: given.map(({ slug, version }) => ({ slug, version })) },
      orderBy: [{ slug: 'asc' }, { version: 'asc' }],
      select: { slug: true, version: true, title: true, body: true, createdAt: true },
    }),
  ]);
  return {
    operator: settings && {
      name: settings.departmentName,
      address: settings.address,
      email: settings.email,
    },
    consents: consents.map((consent) => ({ ...consent, slug: consentSlugOf(consent.slug) })),
  };
}

const operatorColumns = { departmentName: true, address: true, email: true } as const;

function consentOf(slug: string, version: number): GivenConsent {
  return { slug: consentSlugOf(slug), version };
}

function consentSlugOf(slug: string) {
  if (!isConsentSlug(slug)) throw new TypeError(`no such consent: ${slug}`);
  return slug;
}

/** The database's checks allow no other words. */
function oneOf<Word extends string>(words: readonly Word[], text: string): Word {
  const known = words.find((word) => word === text);
  if (!known) throw new TypeError(`an unknown word in the database: ${text}`);
  return known;
}
