const DESK = '/editor';
const LOGIN = '/editor/login';
const NOWHERE = 'http://portal.invalid';

/** Where sign-in may lead: an address of the desk, and no other whatever `wanted` pretends to be. */
export function deskAddress(wanted: string): string {
  // The parser would silently drop tabs and line ends and read `\` as `/`.
  if (!wanted.startsWith('/') || /[\\\p{Cc}]/u.test(wanted)) return DESK;
  const address = parsed(wanted);
  return address && isDeskPage(address.pathname) ? address.pathname + address.search : DESK;
}

export function loginAddress(wanted: string): string {
  return `${LOGIN}?callbackUrl=${encodeURIComponent(deskAddress(wanted))}`;
}

function isDeskPage(path: string): boolean {
  return path === DESK || (path.startsWith(`${DESK}/`) && path !== LOGIN && !path.startsWith(`${LOGIN}/`));
}

function parsed(wanted: string): URL | null {
  if (!URL.canParse(wanted, NOWHERE)) return null;
  const address = new URL(wanted, NOWHERE);
  return address.origin === NOWHERE ? address : null;
}
