import type { ReactNode } from 'react';
import { LatestHeadlines } from '@/components/article/latest-headlines';
import { Columns } from '@/components/ui/columns';
import type { Headline } from '@/lib/articles/reading.rules';
import styles from './problem-view.module.css';
import { SearchForm } from './search-form';

type ProblemViewProps = {
  heading: string;
  children: ReactNode;
  headlines: readonly Headline[];
  /** `YYYY-MM-DD` */
  today: string;
};

/** A page in place of one that cannot be shown, with ways on: search and the newest news. */
export function ProblemView({ heading, children, headlines, today }: ProblemViewProps) {
  return (
    <Columns aside={<LatestHeadlines headlines={headlines} today={today} />}>
      <h1>{heading}</h1>
      {children}
      <h2>Найти на портале</h2>
      <SearchForm id="problem-search" name="Поиск на этой странице" />
      <ul className={styles.ways}>
        <li>
          <a href="/">Главная страница</a>
        </li>
        <li>
          <a href="/archive">Архив новостей</a>
        </li>
        <li>
          <a href="/site-map">Карта сайта</a>
        </li>
      </ul>
    </Columns>
  );
}
