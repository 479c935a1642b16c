import { countPlans } from '@/lib/articles/plan-counts.queries';
import { METRICS_TYPE, metricsText, portalMetrics, processMetrics } from '@/lib/health/metrics.rules';
import { processState } from '@/lib/health/process';
import { countLettersByState } from '@/lib/mail/queries';
import { environment } from '@/lib/shared/env';
import { bringsToken } from '@/lib/web/bearer';

export const dynamic = 'force-dynamic';

const notKept = { 'Cache-Control': 'no-store' };

/** For Prometheus and whatever reads its format. Without METRICS_TOKEN there is no such address. */
export async function GET(request: Request): Promise<Response> {
  const token = environment().METRICS_TOKEN;
  if (!token) return new Response(null, { status: 404, headers: notKept });
  if (!bringsToken(request.headers.get('authorization'), token)) {
    return new Response(null, { status: 401, headers: { ...notKept, 'WWW-Authenticate': 'Bearer' } });
  }
  const now = new Date();
  const [plans, lettersByState] = await Promise.all([countPlans(now), countLettersByState()]);
  const metrics = [...portalMetrics({ ...plans, lettersByState }), ...processMetrics(processState(now))];
  return new Response(metricsText(metrics), { headers: { ...notKept, 'Content-Type': METRICS_TYPE } });
}
