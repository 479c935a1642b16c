import { oldPathOf } from './old-paths.rules';
import { hostOf, type Site } from './rules';

/** A body whose links to the former site lead to the same news here; `slugs` by their former paths. */
export function withNewAddresses(body: string, { hosts }: Site, slugs: ReadonlyMap<string, string>): string {
  return body.replace(/<a href="([^"]*)"/g, (whole, written: string) => {
    const address = written.replaceAll('&amp;', '&');
    const path = hosts.has(hostOf(address)) ? oldPathOf(address) : null;
    const slug = path && slugs.get(path);
    return slug ? `<a href="/news/${slug}"` : whole;
  });
}
