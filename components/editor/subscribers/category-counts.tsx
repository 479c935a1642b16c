import Link from 'next/link';
import { plural, pluralForm } from '@/lib/shared/russian';
import {
  type SubscriberCounts,
  type SubscriberFilter,
  subscribersPath,
} from '@/lib/subscriptions/desk.rules';
import styles from './subscribers-view.module.css';

type CategoryCountsProps = { counts: SubscriberCounts; filter: SubscriberFilter };

/** How many are told of the news of each category. A list, not a table: it must fit a phone and letters of any size. */
export function CategoryCounts({ counts, filter }: CategoryCountsProps) {
  return (
    <details className={styles.counts}>
      <summary>Подписчики по рубрикам</summary>
      <p>Действующие подписки: выбравшие рубрику и выбравшие все новости.</p>
      <ul className="plain-list">
        {counts.categories.map(({ id, name, told, byName }) => (
          <li key={id} className={styles.count}>
            <Link href={subscribersPath({ ...filter, q: '', state: 'active', category: id })}>{name}</Link>
            <span>{countSentence(told, byName)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** «21 подписчик, из них 5 выбрали её» */
function countSentence(told: number, byName: number): string {
  const all = plural(told, ['подписчик', 'подписчика', 'подписчиков']);
  return byName === 0
    ? all
    : `${all}, из них ${byName} ${pluralForm(byName, ['выбрал', 'выбрали', 'выбрали'])} её`;
}
