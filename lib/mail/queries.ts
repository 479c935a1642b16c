import 'server-only';
import { subMinutes } from 'date-fns';
import { database } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { hasRight, type Person } from '@/lib/people/rules';
import { LETTERS_PAGE, LONG_WAIT, type Trouble, type TroubledLetter } from './desk.rules';
import { letterKinds } from './rules';

/** One page of the letters in trouble, those that wait longest first. */
export async function listTroubledLetters(
  trouble: Trouble,
  { page, now }: { page: number; now: Date },
): Promise<{ total: number; letters: TroubledLetter[] }> {
  const where = lettersIn(trouble, now);
  const [total, rows] = await Promise.all([
    database().letter.count({ where }),
    database().letter.findMany({
      where,
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * LETTERS_PAGE,
      take: LETTERS_PAGE,
      select: columns,
    }),
  ]);
  return { total, letters: rows.flatMap(ofKnownKind) };
}

const columns = {
  ...{ id: true, kind: true, recipient: true, problem: true, attempts: true },
  ...{ createdAt: true, dueAt: true },
} as const;

/** How many letters somebody should look at; null for those who do not handle them. */
export async function countTroubledLetters(person: Person, now: Date): Promise<number | null> {
  if (!hasRight(person, 'letter.handle')) return null;
  return database().letter.count({
    where: { OR: [lettersIn('waiting', now), lettersIn('uncertain', now)] },
  });
}

function lettersIn(trouble: Trouble, now: Date): Prisma.LetterWhereInput {
  if (trouble !== 'waiting') return { state: trouble };
  return { state: 'queued', createdAt: { lt: subMinutes(now, LONG_WAIT) } };
}

function ofKnownKind<Row extends { kind: string }>(row: Row) {
  const kind = letterKinds.find((known) => known === row.kind);
  return kind ? [{ ...row, kind }] : [];
}

/** For those who watch over the portal; states without letters are not in it. */
export async function countLettersByState(): Promise<Record<string, number>> {
  const rows = await database().letter.groupBy({ by: ['state'], _count: true, orderBy: { state: 'asc' } });
  return Object.fromEntries(rows.map(({ state, _count }) => [state, _count]));
}
