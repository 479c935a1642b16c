import Link from 'next/link';
import {
  type SubscriberCounts,
  type SubscriberFilter,
  subscribersPath,
} from '@/lib/subscriptions/desk.rules';
import styles from './subscribers-view.module.css';

/** How many are told of the news of each category. */
export function CategoryCounts({ counts, filter }: { counts: SubscriberCounts; filter: SubscriberFilter }) {
  return (
    <section aria-labelledby="by-category">
      <h2 id="by-category">По категориям</h2>
      <table className={styles.counts}>
        <caption>Сколько действующих подписчиков получают новости каждой категории</caption>
        <thead>
          <tr>
            <th scope="col">Категория</th>
            <th scope="col">Получают</th>
            <th scope="col">Из них выбрали её</th>
          </tr>
        </thead>
        <tbody>
          {counts.categories.map(({ id, name, told, byName }) => (
            <tr key={id}>
              <th scope="row">
                <Link href={subscribersPath({ ...filter, q: '', state: 'active', category: id })}>
                  {name}
                </Link>
              </th>
              <td>{told}</td>
              <td>{byName}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
