import { type NextRequest, NextResponse } from 'next/server';
import { ASKED_ADDRESS_HEADER } from '@/lib/web/asked-address';
import { deskPolicy } from '@/lib/web/headers';

/**
 * Gives each answer of the desk a nonce of its own; Next finds it in the request's policy and uses it. Tells the
 * page its own address, so that sign-in can lead back to it.
 */
export function proxy(request: NextRequest) {
  const policy = deskPolicy(crypto.randomUUID());
  const headers = new Headers(request.headers);
  headers.set('Content-Security-Policy', policy);
  headers.set(ASKED_ADDRESS_HEADER, request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

export const config = { matcher: ['/editor', '/editor/:path*'] };
