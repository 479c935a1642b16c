import type { PrismaClient } from './generated/client';

/**
 * The database counts the articles of each day (docs/decisions/0020) and must know whose days: those of `zone`. Where it
 * knew another one, all are counted anew, which takes seconds for 100,000 articles. The process that shows
 * pages asks for it; a command that somebody starts without the portal's settings must not.
 */
export async function requirePortalZone(client: PrismaClient, zone: string): Promise<void> {
  const known = await client.portalZone.findUnique({ where: { id: 1 }, select: { name: true } });
  if (known?.name !== zone) await client.$executeRaw`SELECT set_portal_zone(${zone})`;
}
