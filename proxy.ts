import { type NextRequest, NextResponse } from 'next/server';
import { deskPolicy } from '@/lib/web/headers';

/** Gives each answer of the desk a nonce of its own; Next finds it in the request's policy and uses it. */
export function proxy(request: NextRequest) {
  const policy = deskPolicy(crypto.randomUUID());
  const headers = new Headers(request.headers);
  headers.set('Content-Security-Policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

export const config = { matcher: ['/editor', '/editor/:path*'] };
