import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { addressesIn } from './body.rules';
import type { ImportRun } from './import-run.rules';
import { withNewAddresses } from './links.rules';
import { findNewAddresses, listLinkingGuids, lockLinkingBodies, saveLinkedBodies } from './links.store';
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
  const { site } = run;
  const { origin } = site;
  const guids = await listLinkingGuids(transaction, { origin, after, most: BATCH });
  const bodies = await lockLinkingBodies(transaction, { origin, guids });
  const paths = bodies.flatMap(({ body }) => oldAddresses(body, site).flatMap((one) => oldPathOf(one) ?? []));
  const slugs = await findNewAddresses(transaction, [...new Set(paths)]);
  const linked = bodies.flatMap((linking) => {
    const body = withNewAddresses(linking.body, site, slugs);
    return body === linking.body
      ? []
      : [{ ...linking, body, hasOldLinks: oldAddresses(body, site).length > 0 }];
  });
  if (linked.length > 0) await saveLinkedBodies(transaction, origin, linked);
  run.tally.ownLinks += linked.length;
  return guids.at(-1) ?? null;
}

function oldAddresses(body: string, { hosts }: Site): string[] {
  return addressesIn(body).filter((address) => hosts.has(hostOf(address)));
}
