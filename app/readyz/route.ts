import { findReadiness } from '@/lib/health/queries';

export const dynamic = 'force-dynamic';

/** Whether requests may be sent here: the database answers and has the form this portal was written for. */
export async function GET(): Promise<Response> {
  const status = await findReadiness();
  return Response.json(
    { status },
    { status: status === 'ready' ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  );
}
