import { plainAnswer } from '@/app/_machines/answers';
import { robotsText } from '@/lib/machines/robots.rules';
import { environment } from '@/lib/shared/env';

// The portal's address is known at start, not when it is built.
export const dynamic = 'force-dynamic';

export const GET = () => plainAnswer(robotsText(environment().PUBLIC_URL));
