import { announceChange } from '@/lib/db/announce';
import { recordAudit } from '@/lib/db/audit';
import { inTransaction } from '@/lib/db/transaction';
import { hasRight, type Person } from '@/lib/people/rules';
import { done, type Result, refused } from '@/lib/shared/result';
import { findLastChange } from './last-change.store';
import { changedFields, type SavingProblem } from './saved.rules';
import type { SettingsValues } from './settings.rules';
import type { SettingsInput } from './settings.schema';
import { lockSettings, saveSettings } from './settings.store';

const subject = { type: 'settings', id: '1' } as const;

/** Answers the version to name next. Saving what stands there already changes nothing, whoever wrote it. */
export function changeSettings(
  person: Person,
  { version, values }: SettingsInput,
  now: Date,
): Promise<Result<{ version: number }, SavingProblem<SettingsValues>>> {
  return inTransaction(async (transaction) => {
    if (!hasRight(person, 'settings.manage')) return refused({ key: 'notAllowed' });
    const standing = await lockSettings(transaction);
    const { names, before, after } = changedFields(standing.values, values);
    if (names.length === 0) return done({ version: standing.version });
    if (standing.version !== version) {
      const last = await findLastChange(transaction, subject);
      return refused({ key: 'conflict', saved: { ...standing, ...last } });
    }
    const next = await saveSettings(transaction, values);
    // Names and contacts stand on every page.
    await announceChange(transaction, ['*']);
    await recordAudit(transaction, {
      at: now,
      by: person,
      action: 'settings.change',
      subject,
      before,
      after,
    });
    return done({ version: next });
  });
}
