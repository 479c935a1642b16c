import 'server-only';
import { database } from '@/lib/db/client';
import { hasRight, type Person } from '@/lib/people/rules';
import { INBOX_PAGE, type InboxMessage, type MessageState } from './rules';

/** One page of the messages in a state: what waits longest first, what was handled last first. */
export async function listMessages(
  state: MessageState,
  page: number,
): Promise<{ total: number; messages: InboxMessage[] }> {
  const order = state === 'new' || state === 'in-work' ? 'asc' : 'desc';
  const [total, rows] = await Promise.all([
    database().feedbackMessage.count({ where: { state } }),
    database().feedbackMessage.findMany({
      where: { state },
      orderBy: [{ createdAt: order }, { id: order }],
      skip: (page - 1) * INBOX_PAGE,
      take: INBOX_PAGE,
      select: columns,
    }),
  ]);
  return {
    total,
    messages: rows.map((row) => ({ ...row, state, handledBy: row.handledBy?.name ?? null })),
  };
}

const columns = {
  id: true,
  name: true,
  email: true,
  subject: true,
  text: true,
  createdAt: true,
  handledAt: true,
  handledBy: { select: { name: true } },
} as const;

/** How many messages nobody has looked at; null for those who do not handle them. */
export async function countNewMessages(person: Person): Promise<number | null> {
  return hasRight(person, 'feedback.handle')
    ? database().feedbackMessage.count({ where: { state: 'new' } })
    : null;
}
