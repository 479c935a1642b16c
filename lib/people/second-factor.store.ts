import type { Transaction } from '@/lib/db/transaction';
import { openSecret, sealSecret } from './factor-secret';
import { recoveryHash } from './recovery-codes';

/** Rows of the second step; their person is locked by the caller. */

type StoredFactor = {
  readonly secret: string;
  readonly isConfirmed: boolean;
  readonly lastStep: number;
};

export async function findFactor(transaction: Transaction, personId: string): Promise<StoredFactor | null> {
  const row = await transaction.secondFactor.findUnique({ where: { personId } });
  return (
    row && { secret: openSecret(row.secret), isConfirmed: row.confirmedAt !== null, lastStep: row.lastStep }
  );
}

/** Takes the place of one that was begun before. */
export async function savePendingFactor(
  transaction: Transaction,
  personId: string,
  { secret, createdAt }: { secret: string; createdAt: Date },
): Promise<void> {
  const row = { secret: sealSecret(secret), createdAt, confirmedAt: null, lastStep: 0 };
  await transaction.secondFactor.upsert({ where: { personId }, create: { personId, ...row }, update: row });
}

export async function saveConfirmation(
  transaction: Transaction,
  personId: string,
  { confirmedAt, lastStep }: { confirmedAt: Date; lastStep: number },
): Promise<void> {
  await transaction.secondFactor.update({ where: { personId }, data: { confirmedAt, lastStep } });
}

export async function saveStep(transaction: Transaction, personId: string, lastStep: number): Promise<void> {
  await transaction.secondFactor.update({ where: { personId }, data: { lastStep } });
}

export async function replaceRecoveryCodes(
  transaction: Transaction,
  personId: string,
  codes: readonly string[],
): Promise<void> {
  await transaction.recoveryCode.deleteMany({ where: { personId } });
  await transaction.recoveryCode.createMany({
    data: codes.map((code) => ({ personId, codeHash: recoveryHash(personId, code) })),
  });
}

/** Uses a recovery code up; false when it is none, or was used before. */
export async function consumeRecoveryCode(
  transaction: Transaction,
  personId: string,
  code: string,
): Promise<boolean> {
  const which = { personId, codeHash: recoveryHash(personId, code) };
  return (await transaction.recoveryCode.deleteMany({ where: which })).count === 1;
}

/** With its recovery codes; false when there was none. */
export async function deleteFactor(transaction: Transaction, personId: string): Promise<boolean> {
  await transaction.recoveryCode.deleteMany({ where: { personId } });
  return (await transaction.secondFactor.deleteMany({ where: { personId } })).count === 1;
}
