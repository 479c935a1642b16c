import 'server-only';
import { cache } from 'react';
import { database } from '@/lib/db/client';
import type { Consent, ConsentSlug } from './rules';

/** The version of a consent text that holds now; null while there is none: then the form cannot be sent. */
export const findConsent = cache(async (slug: ConsentSlug): Promise<Consent | null> => {
  const consent = await database().consentText.findFirst({
    where: { slug },
    orderBy: { version: 'desc' },
    select: { version: true, title: true, body: true, createdAt: true },
  });
  return consent && { slug, ...consent };
});
