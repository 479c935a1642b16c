import { Pagination } from '@/components/ui/pagination';
import { plural } from '@/lib/shared/russian';
import {
  type DeskSubscriber,
  EXPORT_PATH,
  SUBSCRIBERS_PAGE,
  type SubscriberCounts,
  type SubscriberFilter,
  subscribersPath,
} from '@/lib/subscriptions/desk.rules';
import { subscriptionStates } from '@/lib/subscriptions/rules';
import rows from '../rows.module.css';
import { Tabs } from '../tabs/tabs';
import { CategoryCounts } from './category-counts';
import { SubscriberItem } from './subscriber-item';
import { SubscriberSearch } from './subscriber-search';
import styles from './subscribers-view.module.css';
import { tabNames } from './words';

type SubscribersViewProps = {
  filter: SubscriberFilter;
  page: number;
  total: number;
  subscribers: readonly DeskSubscriber[];
  counts: SubscriberCounts;
  mayExport: boolean;
};

export function SubscribersView({
  filter,
  page,
  total,
  subscribers,
  counts,
  mayExport,
}: SubscribersViewProps) {
  return (
    <>
      <h1>Подписчики</h1>
      <StateTabs filter={filter} counts={counts} />
      <SubscriberSearch filter={filter} categories={counts.categories} />
      <CategoryCounts counts={counts} filter={filter} />
      <p role="status">
        {total === 0
          ? 'Никого не найдено. Измените слова или выбор.'
          : `Найдено: ${plural(total, ['подписчик', 'подписчика', 'подписчиков'])}.`}
      </p>
      {mayExport && total > 0 && (
        <form className={styles.export} method="post" action={EXPORT_PATH}>
          {Object.entries(filter).map(
            ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
          )}
          <button className="button-secondary" type="submit">
            Выгрузить в CSV ({total})
          </button>
        </form>
      )}
      <ul className={`plain-list ${rows.list}`}>
        {subscribers.map((subscriber) => (
          <SubscriberItem key={subscriber.id} subscriber={subscriber} />
        ))}
      </ul>
      <Pagination
        page={page}
        lastPage={Math.max(1, Math.ceil(total / SUBSCRIBERS_PAGE))}
        hrefOf={(number) => subscribersPath(filter, number)}
      />
    </>
  );
}

function StateTabs({ filter, counts }: { filter: SubscriberFilter; counts: SubscriberCounts }) {
  const all = subscriptionStates.reduce((sum, state) => sum + counts.states[state], 0);
  const tab = (state: SubscriberFilter['state'], name: string, count: number) => ({
    href: subscribersPath({ ...filter, state }),
    name: `${name} (${count})`,
    isCurrent: filter.state === state,
  });
  return (
    <Tabs
      label="Подписчики по состоянию"
      tabs={[
        tab(undefined, 'Все', all),
        ...subscriptionStates.map((state) => tab(state, tabNames[state], counts.states[state])),
      ]}
    />
  );
}
