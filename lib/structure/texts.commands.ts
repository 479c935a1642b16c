import { consentPath, isConsentSlug } from '@/lib/consents/rules';
import { announceChange } from '@/lib/db/announce';
import { recordAudit } from '@/lib/db/audit';
import { inTransaction } from '@/lib/db/transaction';
import { hasRight, type Person } from '@/lib/people/rules';
import { done, type Result, refused } from '@/lib/shared/result';
import { findLastChange } from './last-change.store';
import { changedFields } from './saved.rules';
import type { TextProblem } from './texts.rules';
import type { TextInput } from './texts.schema';
import { insertConsent, lockConsent, lockPage, savePage } from './texts.store';

type Answer = Promise<Result<{ version: number }, TextProblem>>;

/** Answers the version to name next. Saving what stands there already changes nothing, whoever wrote it. */
export function changePage(person: Person, { slug, version, values }: TextInput, now: Date): Answer {
  return inTransaction(async (transaction) => {
    if (!hasRight(person, 'settings.manage')) return refused({ key: 'notAllowed' });
    const standing = await lockPage(transaction, slug);
    if (!standing) return refused({ key: 'gone' });
    const { names, before, after } = changedFields(standing.values, values);
    if (names.length === 0) return done({ version: standing.version });
    const subject = { type: 'page', id: slug } as const;
    if (standing.version !== version) {
      const last = await findLastChange(transaction, subject);
      return refused({ key: 'conflict', saved: { ...standing, ...last } });
    }
    const next = await savePage(transaction, { slug, values, changedAt: now });
    await announceChange(transaction, [`/${slug}`, '/site-map']);
    await recordAudit(transaction, { at: now, by: person, action: 'page.change', subject, before, after });
    return done({ version: next });
  });
}

/** A new version beside the earlier ones: what people consented to stays as it was (152-ФЗ, art. 9). */
export function renewConsent(person: Person, { slug, version, values }: TextInput, now: Date): Answer {
  return inTransaction(async (transaction) => {
    if (!hasRight(person, 'settings.manage')) return refused({ key: 'notAllowed' });
    if (!isConsentSlug(slug)) return refused({ key: 'gone' });
    const standing = await lockConsent(transaction, slug);
    const { names, before, after } = changedFields(standing.values, { ...values, lead: '' });
    const subject = { type: 'consent', id: slug } as const;
    if (standing.version !== version && names.length > 0) {
      const last = await findLastChange(transaction, subject);
      return refused({ key: 'conflict', saved: { ...standing, ...last } });
    }
    if (names.length === 0) return refused({ key: 'unchanged' });
    const next = standing.version + 1;
    await insertConsent(transaction, {
      slug,
      version: next,
      title: values.title,
      body: values.body,
      createdAt: now,
    });
    await announceChange(transaction, [consentPath(slug)]);
    await recordAudit(transaction, {
      ...{ at: now, by: person, action: 'consent.renew', subject },
      before: { version: standing.version, ...before },
      after: { version: next, ...after },
    });
    return done({ version: next });
  });
}
