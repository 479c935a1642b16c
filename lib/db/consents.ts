import type { ConsentSlug } from '@/lib/consents/rules';
import type { Transaction } from './transaction';

/** The version of a consent text that holds now, or null while there is none: then nobody can consent. */
export function findNewestConsent(
  transaction: Transaction,
  slug: ConsentSlug,
): Promise<{ version: number } | null> {
  return transaction.consentText.findFirst({
    where: { slug },
    orderBy: { version: 'desc' },
    select: { version: true },
  });
}
