import Link from 'next/link';
import type { Plan } from '@/lib/articles/schedule.rules';
import { isoWithOffset } from '@/lib/shared/dates';
import notices from '../article/notice.module.css';
import { momentWords, overdueReason, planWords } from './words';

/** What the schedule asked for and what did not happen; nothing where all is well. */
export function OverdueNotice({ plans }: { plans: readonly Plan[] }) {
  if (plans.length === 0) return null;
  return (
    <section className={notices.warning} aria-labelledby="overdue">
      <h2 id="overdue">Не сделано вовремя</h2>
      <ul>
        {plans.map((plan) => (
          <li key={`${plan.kind} ${plan.articleId}`}>
            <Link href={`/editor/articles/${plan.articleId}`}>{plan.title}</Link>: {planWords[plan.kind]}{' '}
            <time dateTime={isoWithOffset(plan.at)}>{momentWords(plan.at)}</time>. Причина:{' '}
            {overdueReason(plan)}.
          </li>
        ))}
      </ul>
    </section>
  );
}
