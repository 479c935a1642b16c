import type { ConsentSlug } from '@/lib/consents/rules';
import type { Transaction } from '@/lib/db/transaction';
import type { TextValues } from './texts.rules';

type Standing = { readonly values: TextValues; readonly version: number };

export async function lockPage(transaction: Transaction, slug: string): Promise<Standing | null> {
  await transaction.$queryRaw`SELECT 1 FROM "Page" WHERE "slug" = ${slug} FOR UPDATE`;
  const select = { title: true, lead: true, body: true, version: true } as const;
  const row = await transaction.page.findUnique({ where: { slug }, select });
  if (!row) return null;
  const { version, ...values } = row;
  return { values, version };
}

/** Answers the new version. */
export async function savePage(
  transaction: Transaction,
  { slug, values, changedAt }: { slug: string; values: TextValues; changedAt: Date },
): Promise<number> {
  const { version } = await transaction.page.update({
    where: { slug },
    data: { ...values, changedAt, version: { increment: 1 } },
    select: { version: true },
  });
  return version;
}

/** The version that holds, 0 where there is none; others who want to renew the text wait. */
export async function lockConsent(transaction: Transaction, slug: ConsentSlug): Promise<Standing> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`portal.consent.${slug}`}))`;
  const row = await transaction.consentText.findFirst({
    where: { slug },
    orderBy: { version: 'desc' },
    select: { title: true, body: true, version: true },
  });
  return { values: { title: row?.title ?? '', lead: '', body: row?.body ?? '' }, version: row?.version ?? 0 };
}

export async function insertConsent(
  transaction: Transaction,
  consent: { slug: ConsentSlug; version: number; title: string; body: string; createdAt: Date },
): Promise<void> {
  await transaction.consentText.create({ data: consent, select: { version: true } });
}
