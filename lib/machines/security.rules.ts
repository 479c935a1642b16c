import { addDays } from 'date-fns';
import { inPortalZone, isoWithOffset, portalDay, startOfPortalDay } from '@/lib/shared/dates';

/** Days that what is said holds: RFC 9116 recommends less than a year. */
const HOLDS = 180;

type Contacts = { /** Empty: none is told. */ email: string; origin: URL; now: Date };

/** security.txt (RFC 9116): whom to tell of a weakness of the portal. The same for a whole day. */
export function securityText({ email, origin, now }: Contacts): string {
  const midnight = startOfPortalDay(portalDay(now));
  const expires = new Date(addDays(inPortalZone(midnight), HOLDS).getTime());
  return [
    ...(email ? [`Contact: mailto:${email}`] : []),
    `Contact: ${new URL('/feedback', origin).href}`,
    `Expires: ${isoWithOffset(expires)}`,
    'Preferred-Languages: ru',
    `Canonical: ${new URL('/.well-known/security.txt', origin).href}`,
    '',
  ].join('\n');
}
