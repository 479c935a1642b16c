import type { Transaction } from './client';

/** The channel on which every copy of the portal hears what changed (docs/decisions/0001). */
export const CHANGE_CHANNEL = 'portal_changed';

// PostgreSQL refuses payloads of 8000 bytes and more.
const LARGEST_PAYLOAD = 7900;

/**
 * Tells every copy of the portal, at the commit of `transaction` and only then, which addresses are now wrong.
 * An address may end in `*` (everything that begins so); `*` alone is everything.
 */
export async function announceChange(transaction: Transaction, addresses: readonly string[]): Promise<void> {
  const named = JSON.stringify({ addresses });
  const payload = Buffer.byteLength(named) > LARGEST_PAYLOAD ? '{"addresses":["*"]}' : named;
  await transaction.$executeRaw`SELECT pg_notify(${CHANGE_CHANNEL}, ${payload})`;
}
