/** `/subscription/secret?email=x` → `/subscription/…`; articles keep their address, which is public. */
export function loggedAddress(url: string): string {
  const [path = ''] = url.split('?');
  if (path.startsWith('/news/')) return path;
  const [, first = '', ...rest] = path.split('/');
  return rest.length > 0 ? `/${first}/…` : `/${first}`;
}
