import type { PrismaClient } from './generated/client';

/**
 * The database counts the articles of each day (docs/decisions/0020) and must know whose days: those of `zone`. Where it
 * knew another one, all are counted anew, which takes a second for 100,000 articles.
 */
export async function requirePortalZone(client: PrismaClient, zone: string): Promise<void> {
  const known = await client.portalZone.findUnique({ where: { id: 1 }, select: { name: true } });
  if (known?.name !== zone) await client.$executeRaw`SELECT set_portal_zone(${zone})`;
}
