import 'server-only';
import type { Prisma } from '@/lib/db/generated/client';
import type { DeskSubscriber, SubscriberFilter } from './desk.rules';
import { frequencyColumn, stateColumn } from './schema';

/** What the list of the desk and the export have in common. */

export const subscriberColumns = {
  id: true,
  email: true,
  name: true,
  phone: true,
  position: true,
  state: true,
  frequency: true,
  createdAt: true,
  confirmedAt: true,
  endedAt: true,
  refusals: true,
  refusedAt: true,
  refusal: true,
  categories: {
    select: { category: { select: { name: true } } },
    orderBy: [{ category: { position: 'asc' } }, { category: { name: 'asc' } }],
  },
} as const satisfies Prisma.SubscriberSelect;

type Row = Prisma.SubscriberGetPayload<{ select: typeof subscriberColumns }>;

export function subscriberOf({ state, frequency, categories, ...row }: Row): DeskSubscriber {
  return {
    ...row,
    state: stateColumn.parse(state),
    frequency: frequencyColumn.parse(frequency),
    categories: categories.map(({ category }) => category.name),
  };
}

export const newestFirst = [
  { createdAt: 'desc' },
  { id: 'desc' },
] satisfies Prisma.SubscriberOrderByWithRelationInput[];

export function conditionOf({
  q,
  state,
  frequency,
  category,
}: SubscriberFilter): Prisma.SubscriberWhereInput {
  return {
    AND: q.split(/\s+/).filter(Boolean).map(hasWord),
    ...(state && { state }),
    ...(frequency && { frequency }),
    ...(category && { OR: [{ allCategories: true }, { categories: { some: { categoryId: category } } }] }),
  };
}

function hasWord(word: string): Prisma.SubscriberWhereInput {
  // LIKE: `_` is any one letter, here е or ё; signs that the person typed mean themselves.
  const literal = word.replace(/[\\%_]/g, '\\$&');
  const pattern = literal.replace(/[её]/gi, '_');
  return {
    OR: [
      { email: { contains: literal, mode: 'insensitive' } },
      { name: { contains: pattern, mode: 'insensitive' } },
    ],
  };
}
