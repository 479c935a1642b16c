import 'server-only';
import { subHours } from 'date-fns';
import { database } from '@/lib/db/client';
import { IDLE_HOURS } from './session.rules';

export type ListedSession = { id: string; userAgent: string; createdAt: Date; lastSeenAt: Date };

/** The sessions of a person that are still open, the one seen last first. */
export async function listSessions(personId: string, now: Date): Promise<ListedSession[]> {
  return database().session.findMany({
    where: { personId, expiresAt: { gt: now }, lastSeenAt: { gt: subHours(now, IDLE_HOURS) } },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
  });
}
