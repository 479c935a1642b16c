import { recordAudit } from '@/lib/db/audit';
import { findNewestConsent } from '@/lib/db/consents';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { findPersonalData, looksLikeAppeal } from '@/lib/guard/rules';
import { done, type Result, refused } from '@/lib/shared/result';
import { limitedAddress } from '@/lib/web/client-address';
import { limit } from '@/lib/web/rate-limit';
import { takeAnswer, whyNotHuman } from '@/lib/web/reader-guard';
import { senderOf } from '@/lib/web/sender';
import type { Visitor } from '@/lib/web/visitor';
import type { FeedbackProblem } from './rules';
import type { FeedbackFields } from './schema';
import { insertMessage } from './store';

const byAddress = limit('feedback-address', { attempts: 5, minutes: 60 });

type Sent = { readonly id: string };

/** Takes a reader's message to the press service. */
export async function sendMessage(
  visitor: Visitor,
  fields: FeedbackFields,
  now: Date,
): Promise<Result<Sent, FeedbackProblem>> {
  const problems = whyNotTaken(fields, now);
  if (problems.length > 0) return refused(...problems);
  const seconds = await byAddress.take(limitedAddress(visitor.address));
  if (seconds > 0) return refused({ key: 'tooMany', seconds });
  return inTransaction((transaction) => write(transaction, { visitor, fields, now }));
}

function whyNotTaken(fields: FeedbackFields, now: Date): FeedbackProblem[] {
  const { name, subject, text, notAppeal } = fields;
  // A phone is how the press service may call back: nobody else reads the message.
  const found = findPersonalData(`${name}\n${subject}\n${text}`).filter(({ kind }) => kind !== 'phone');
  const isAppeal = notAppeal === undefined && looksLikeAppeal(`${subject}\n${text}`);
  const suspicion = whyNotHuman(fields, now);
  return [
    ...(found.length > 0 ? [{ key: 'personalData', found } as const] : []),
    ...(isAppeal ? [{ key: 'appeal' } as const] : []),
    ...(suspicion ? [{ key: suspicion }] : []),
  ];
}

async function write(
  transaction: Transaction,
  { visitor, fields, now }: { visitor: Visitor; fields: FeedbackFields; now: Date },
): Promise<Result<Sent, FeedbackProblem>> {
  const consent = await findNewestConsent(transaction, 'feedback');
  if (consent?.version !== fields.consentVersion) return refused({ key: 'consentChanged' });
  if (!(await takeAnswer(transaction, fields))) return refused({ key: 'challengeUsed' });
  const { name, email, subject, text, consentVersion } = fields;
  const id = await insertMessage(transaction, {
    ...{ name, email, subject, text, consentVersion },
    visitor: senderOf(visitor, now),
    createdAt: now,
  });
  await recordAudit(transaction, {
    at: now,
    by: { id: null, name: 'Читатель' },
    action: 'feedback.send',
    subject: { type: 'feedback', id },
  });
  return done({ id });
}
