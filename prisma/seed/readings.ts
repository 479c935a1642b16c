import { subDays } from 'date-fns';
import type { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/transaction';
import { portalDay } from '@/lib/shared/dates';

const DAYS = 30;

// Readings of the day of publication, one article after another: some subjects are read more than others.
const FIRST_DAYS = [61, 148, 39, 97, 212, 54, 83, 31, 126, 47, 72];

/** How often the sample news were read since they came out: most at first, less from day to day. */
export async function plantReadings(transaction: Transaction, now: Date): Promise<void> {
  const articles = await transaction.article.findMany({
    where: { state: 'published' },
    orderBy: { slug: 'asc' },
    select: { id: true, publishedAt: true },
  });
  await transaction.readerCount.createMany({
    data: articles.flatMap(({ id, publishedAt }, index) =>
      publishedAt
        ? readingsOf({ id, publishedAt, first: FIRST_DAYS[index % FIRST_DAYS.length] ?? 0 }, now)
        : [],
    ),
  });
}

type ReadArticle = { readonly id: string; readonly publishedAt: Date; readonly first: number };

function readingsOf({ id, publishedAt, first }: ReadArticle, now: Date): Prisma.ReaderCountCreateManyInput[] {
  const published = portalDay(publishedAt);
  const days = Array.from({ length: DAYS }, (_, ago) => portalDay(subDays(now, ago))).filter(
    (day) => day >= published,
  );
  return days.map((day, ago) => ({
    articleId: id,
    day: new Date(day),
    count: Math.max(1, Math.round(first / (days.length - ago) ** 0.7)),
  }));
}
