import { endSubscription } from '@/lib/subscriptions/managing.commands';
import { subscriptionPath } from '@/lib/subscriptions/rules';
import { isOneClick } from '@/lib/web/one-click';

type Context = { params: Promise<{ token: string }> };

/**
 * One-click unsubscribing (RFC 8058): mail programs send this POST at a press of their own button. They carry no
 * cookie and come from anywhere; what they know is the token.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  if (!(await isOneClick(request))) return answer(400, 'Не хватает поля List-Unsubscribe=One-Click');
  const ended = await endSubscription(null, { token }, new Date());
  return ended.ok ? answer(200, 'Вы отписались от новостей') : answer(404, 'Такой подписки нет');
}

/** Whoever opens the address as a page, a robot or a person, ends nothing and is led to the page with the button. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  const headers = { location: subscriptionPath(encodeURIComponent(token)), 'cache-control': 'no-store' };
  return new Response(null, { status: 303, headers });
}

function answer(status: number, sentence: string): Response {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
  return new Response(`${sentence}\n`, { status, headers });
}
