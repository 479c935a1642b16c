import { plainAnswer } from '@/app/_machines/answers';
import { securityText } from '@/lib/machines/security.rules';
import { environment } from '@/lib/shared/env';
import { findSettings } from '@/lib/structure/queries';

export async function GET(): Promise<Response> {
  const { email } = await findSettings();
  return plainAnswer(securityText({ email, origin: environment().PUBLIC_URL, now: new Date() }));
}
