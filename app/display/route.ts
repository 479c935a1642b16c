import { displaySetCookie } from '@/lib/display/rules';
import { displayCommand } from '@/lib/display/schema';
import { readDisplayMode, servesHttps } from '@/lib/web/display';
import { comesFromThePortal } from '@/lib/web/same-origin';
import { readSmallForm } from '@/lib/web/small-form';

const mostBytes = 4096;

export async function POST(request: Request): Promise<Response> {
  if (!comesFromThePortal(request.headers)) return refusal(403);
  const sent = await readSmallForm(request, mostBytes);
  if ('refusal' in sent) return refusal(sent.refusal);
  const { mode, returnPath } = displayCommand(sent.form, await readDisplayMode());
  return new Response(null, {
    status: 303,
    headers: {
      location: `${returnPath}#display-saved`,
      'set-cookie': displaySetCookie(mode, servesHttps()),
      'cache-control': 'no-store',
    },
  });
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: { 'cache-control': 'no-store' } });
}
