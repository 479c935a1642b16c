export const dynamic = 'force-dynamic';

/** The process lives, whatever its database does. */
export function GET(): Response {
  return Response.json({ status: 'alive' }, { headers: { 'Cache-Control': 'no-store' } });
}
