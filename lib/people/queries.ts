import 'server-only';
import { subHours } from 'date-fns';
import { database } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { isLinkOpen, type LinkKind, requireLinkKind } from './access.rules';
import { openSecret } from './factor-secret';
import { linkIdOf } from './link-token';
import type { ListedPerson } from './managing.rules';
import { type Person, requireRole } from './rules';
import type { SecondFactor } from './second-factor.rules';
import { IDLE_HOURS } from './session.rules';
import { keyAddress } from './totp';

export type ListedSession = { id: string; userAgent: string; createdAt: Date; lastSeenAt: Date };

/** The sessions of a person that are still open, the one seen last first. */
export async function listSessions(personId: string, now: Date): Promise<ListedSession[]> {
  return database().session.findMany({
    where: { personId, expiresAt: { gt: now }, lastSeenAt: { gt: subHours(now, IDLE_HOURS) } },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
  });
}

/** How the second step of a person stands; the secret is told as long as it is being set up. */
export async function findSecondFactor({ id, email }: Person): Promise<SecondFactor> {
  const row = await database().secondFactor.findUnique({ where: { personId: id } });
  if (!row) return { state: 'off' };
  if (!row.confirmedAt) {
    const secret = openSecret(row.secret);
    return { state: 'pending', secret, address: keyAddress(secret, email) };
  }
  const recoveryCodes = await database().recoveryCode.count({ where: { personId: id } });
  return { state: 'on', since: row.confirmedAt, recoveryCodes };
}

/** Whose link it is, and of which kind; null for one that leads nowhere. Looking uses nothing up. */
export async function findOpenLink(
  token: string,
  now: Date,
): Promise<{ kind: LinkKind; email: string; name: string } | null> {
  const id = linkIdOf(token);
  const link = id && (await database().accessLink.findUnique({ where: { id }, include: { person: true } }));
  if (!link || !isLinkOpen(link, now) || link.person.disabledAt) return null;
  return { kind: requireLinkKind(link.kind), email: link.person.email, name: link.person.name };
}

type PersonRow = Omit<ListedPerson, 'role' | 'invitation'> & {
  readonly role: string;
  readonly sentAt: Date | null;
  readonly expiresAt: Date | null;
};

/** Everybody of the editorial office: those who may sign in before the disabled, each by name. */
export async function listPeople(): Promise<ListedPerson[]> {
  const rows = await database().$queryRaw<PersonRow[]>`
    ${peopleWithSignIn} ORDER BY person."disabledAt" IS NOT NULL, person."name", person."id"`;
  return rows.map(listedPerson);
}

export async function findPerson(id: string): Promise<ListedPerson | null> {
  const [row] = await database().$queryRaw<PersonRow[]>`${peopleWithSignIn} WHERE person."id" = ${id}::uuid`;
  return row ? listedPerson(row) : null;
}

// From the log of changes: a session leaves no row behind.
const peopleWithSignIn = Prisma.sql`
  SELECT person."id", person."email"::text AS "email", person."name", person."role", person."createdAt",
    person."disabledAt", entry."at" AS "lastSignInAt", factor."confirmedAt" IS NOT NULL AS "hasSecondFactor",
    link."createdAt" AS "sentAt", link."expiresAt"
  FROM "Person" person
  LEFT JOIN "SecondFactor" factor ON factor."personId" = person."id"
  LEFT JOIN "AccessLink" link ON link."personId" = person."id" AND link."kind" = 'invitation'
  LEFT JOIN LATERAL (
    SELECT "at" FROM "AuditEntry"
    WHERE "personId" = person."id" AND "action" = 'session.create'
    ORDER BY "at" DESC, "id" DESC LIMIT 1
  ) entry ON true`;

function listedPerson({ role, sentAt, expiresAt, ...row }: PersonRow): ListedPerson {
  return { ...row, role: requireRole(role), invitation: sentAt && expiresAt && { sentAt, expiresAt } };
}
