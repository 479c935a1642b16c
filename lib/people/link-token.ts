import { idOfToken, idToken } from '@/lib/web/id-token';

const PURPOSE = 'access-link';

/** What stands in the address that a letter leads to. */
export function linkToken(linkId: string): string {
  return idToken(PURPOSE, linkId);
}

/** The link of a token that was made here, or null for anything else. */
export function linkIdOf(token: string): string | null {
  return idOfToken(PURPOSE, token);
}
