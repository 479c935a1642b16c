import type { Transaction } from '@/lib/db/transaction';
import { UNNAMED_PORTAL } from './rules';
import { findAllSettings } from './settings.queries';
import type { SettingsValues } from './settings.rules';

/** The settings under lock; the row is made if there was none. */
export async function lockSettings(transaction: Transaction) {
  await transaction.portalSettings.createMany({ data: [{ id: 1, ...UNNAMED_PORTAL }], skipDuplicates: true });
  await transaction.$queryRaw`SELECT 1 FROM "PortalSettings" WHERE "id" = 1 FOR UPDATE`;
  return findAllSettings(transaction);
}

/** Answers the new version. */
export async function saveSettings(
  transaction: Transaction,
  { stopWords, ...columns }: SettingsValues,
): Promise<number> {
  await transaction.stopWord.deleteMany({ where: { word: { notIn: stopWords } } });
  await transaction.stopWord.createMany({ data: stopWords.map((word) => ({ word })), skipDuplicates: true });
  const { version } = await transaction.portalSettings.update({
    where: { id: 1 },
    data: { ...columns, version: { increment: 1 } },
    select: { version: true },
  });
  return version;
}
