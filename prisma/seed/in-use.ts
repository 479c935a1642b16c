import type { PrismaClient } from '@/lib/db/generated/client';

/** Whether anybody has begun to use the portal: people, news or settings are there. */
export async function isInUse(database: PrismaClient): Promise<boolean> {
  const [people, articles, portal] = await Promise.all([
    database.person.findFirst({ select: { id: true } }),
    database.article.findFirst({ select: { id: true } }),
    database.portalSettings.findFirst({ select: { id: true } }),
  ]);
  return people !== null || articles !== null || portal !== null;
}
