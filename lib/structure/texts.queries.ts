import 'server-only';
import { type ConsentSlug, consentSlugs } from '@/lib/consents/rules';
import { database } from '@/lib/db/client';
import type { ConsentVersion, ListedText, TextValues } from './texts.rules';

export function listPagesForDesk(): Promise<ListedText[]> {
  return database().page.findMany({ orderBy: { title: 'asc' }, select: { slug: true, title: true } });
}

export async function findPageForDesk(slug: string): Promise<{ values: TextValues; version: number } | null> {
  const select = { title: true, lead: true, body: true, version: true } as const;
  const row = await database().page.findUnique({ where: { slug }, select });
  if (!row) return null;
  const { version, ...values } = row;
  return { values, version };
}

/** The texts that hold now. */
export async function listConsentsForDesk(): Promise<ListedText[]> {
  const versions = await Promise.all(consentSlugs.map(listConsentVersions));
  return consentSlugs.map((slug, index) => ({ slug, title: versions[index]?.[0]?.title ?? slug }));
}

/** All versions of a text, the one that holds first. */
export async function listConsentVersions(slug: ConsentSlug): Promise<ConsentVersion[]> {
  const rows = await database().consentText.findMany({
    where: { slug },
    orderBy: { version: 'desc' },
    select: {
      ...{ version: true, title: true, body: true, createdAt: true },
      _count: { select: { comments: true, messages: true, subscribers: true } },
    },
  });
  return rows.map(({ _count: { comments, messages, subscribers }, ...version }) => ({
    ...version,
    uses: comments + messages + subscribers,
  }));
}
