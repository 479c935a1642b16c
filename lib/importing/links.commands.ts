import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { addressesIn } from './body.rules';
import type { ImportRun } from './import-run.rules';
import { withNewAddresses } from './links.rules';
import { findNewAddresses, type LinkingBody, listLinkingBodies, saveLinkedBody } from './links.store';
import { oldPathOf } from './old-paths.rules';
import { hostOf, type Site } from './rules';

const BATCH = 50;

/**
 * Links between news of the former site become links between the same news here. Those to what is not here (yet) stay,
 * and are looked at again after the next import.
 */
export async function makeOwnLinks(run: ImportRun): Promise<void> {
  let after = '';
  while (!run.isStopped()) {
    const last = await inTransaction((transaction) => takeLot(transaction, run, after));
    if (last === null) return;
    after = last;
  }
}

/** Answers the name of the last news of the lot; null: there are no more. */
async function takeLot(transaction: Transaction, run: ImportRun, after: string): Promise<string | null> {
  const { origin } = run.site;
  const bodies = await listLinkingBodies(transaction, { origin, after, most: BATCH });
  const paths = bodies.flatMap(({ body }) =>
    oldAddresses(body, run.site).flatMap((one) => oldPathOf(one) ?? []),
  );
  const slugs = await findNewAddresses(transaction, [...new Set(paths)]);
  for (const linking of bodies) {
    const body = withNewAddresses(linking.body, run.site, slugs);
    if (body === linking.body) continue;
    await saveLinked(transaction, { ...linking, body }, run);
  }
  return bodies.at(-1)?.guid ?? null;
}

async function saveLinked(transaction: Transaction, linking: LinkingBody, run: ImportRun): Promise<void> {
  const hasOldLinks = oldAddresses(linking.body, run.site).length > 0;
  await saveLinkedBody(transaction, { ...linking, origin: run.site.origin, hasOldLinks });
  run.tally.ownLinks += 1;
}

function oldAddresses(body: string, { hosts }: Site): string[] {
  return addressesIn(body).filter((address) => hosts.has(hostOf(address)));
}
