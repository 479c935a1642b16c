import 'server-only';
import { isSameOrigin } from '@/lib/display/rules';

/** Whether a form was sent from a page of the portal. Server actions ask this of themselves; route handlers do not. */
export function comesFromThePortal(headers: Headers): boolean {
  return isSameOrigin({
    fetchSite: headers.get('sec-fetch-site'),
    origin: headers.get('origin'),
    host: headers.get('host'),
  });
}
