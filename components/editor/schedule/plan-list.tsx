import Link from 'next/link';
import type { Plan } from '@/lib/articles/schedule.rules';
import { formatDay, isoWithOffset, portalDay } from '@/lib/shared/dates';
import styles from './schedule.module.css';
import { clockWords, planWords } from './words';

/** Plans by day, each with its time. */
export function PlanList({ plans }: { plans: readonly Plan[] }) {
  if (plans.length === 0) return <p>Ничего не запланировано.</p>;
  return [...byDay(plans)].map(([day, plansOfDay]) => (
    <section className={styles.day} key={day} aria-labelledby={`day-${day}`}>
      <h3 id={`day-${day}`}>{formatDay(day)}</h3>
      <ul>
        {plansOfDay.map((plan) => (
          <li key={`${plan.kind} ${plan.articleId}`}>
            <time dateTime={isoWithOffset(plan.at)}>{clockWords(plan.at)}</time> — {planWords[plan.kind]}:{' '}
            <Link href={`/editor/articles/${plan.articleId}`}>{plan.title}</Link>
          </li>
        ))}
      </ul>
    </section>
  ));
}

function byDay(plans: readonly Plan[]): Map<string, Plan[]> {
  const days = new Map<string, Plan[]>();
  for (const plan of plans) {
    const day = portalDay(plan.at);
    days.set(day, [...(days.get(day) ?? []), plan]);
  }
  return days;
}
