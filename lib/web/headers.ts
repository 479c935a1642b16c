/** Names and values in turn, as `writeHead` of Node takes them with the least work. */
export type HeaderList = string[];

const policies = {
  // Readers' pages are finished documents: own files only, nothing inline.
  reader: {
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self'",
    'font-src': "'self'",
    'connect-src': "'self'",
    'manifest-src': "'self'",
    'form-action': "'self'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
  },
  desk: {
    'default-src': "'none'",
    'img-src': "'self' blob: data:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'manifest-src': "'self'",
    'form-action': "'self'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
  },
} as const;

export const READER_POLICY = policyText(policies.reader);

/** The desk is hydrated: Next puts the nonce, which must be new for every answer, on its own scripts. */
export function deskPolicy(nonce: string): string {
  return policyText({
    ...policies.desk,
    'script-src': `'self' 'nonce-${nonce}' 'strict-dynamic'`,
    'style-src': `'self' 'nonce-${nonce}'`,
  });
}

/** The nonce in a policy made by `deskPolicy`. */
export function nonceOf(policy: string | null): string | undefined {
  return policy?.match(/'nonce-([^']+)'/)?.[1];
}

function policyText(directives: Record<string, string>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

const YEAR_IN_SECONDS = 31_536_000;

/** What every answer of the portal carries, whatever it is. */
export function securityHeaders(isHttps: boolean): HeaderList {
  return headersWith('strict-origin-when-cross-origin', isHttps);
}

/** The same for pages whose address is a key: no robot lists it, no other site learns it from a link on the page. */
export function secretPageHeaders(isHttps: boolean): HeaderList {
  return [...headersWith('no-referrer', isHttps), 'X-Robots-Tag', 'noindex, nofollow'];
}

function headersWith(referrerPolicy: string, isHttps: boolean): HeaderList {
  const headers = [
    ...['X-Content-Type-Options', 'nosniff'],
    ...['Referrer-Policy', referrerPolicy],
    ...['Cross-Origin-Opener-Policy', 'same-origin'],
    ...['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ];
  return isHttps ? [...headers, 'Strict-Transport-Security', `max-age=${YEAR_IN_SECONDS}`] : headers;
}
