import { idOfToken, idToken } from '@/lib/web/id-token';

const PURPOSE = 'subscription';

/** What stands in `/subscription/{token}`. */
export function subscriptionToken(subscriberId: string): string {
  return idToken(PURPOSE, subscriberId);
}

/** The subscriber of a token that was made here, or null for anything else. */
export function subscriberIdOf(token: string): string | null {
  return idOfToken(PURPOSE, token);
}
