import type { Transaction } from './transaction';

/** Uses a challenge up; false when it was used before. Holds only if `transaction` is committed. */
export async function consumeChallenge(
  transaction: Transaction,
  id: string,
  expiresAt: Date,
): Promise<boolean> {
  const written = await transaction.$executeRaw`
    INSERT INTO "UsedChallenge" (id, "expiresAt") VALUES (${id}::uuid, ${expiresAt}) ON CONFLICT DO NOTHING`;
  return written === 1;
}
