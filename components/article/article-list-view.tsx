import { Breadcrumbs, type Crumb } from '@/components/ui/breadcrumbs';
import { Columns } from '@/components/ui/columns';
import { Pagination } from '@/components/ui/pagination';
import { lastPage, pagePath } from '@/lib/articles/paging.rules';
import type { Headline, Teaser } from '@/lib/articles/reading.rules';
import type { DisplayMode } from '@/lib/display/rules';
import { plural } from '@/lib/shared/russian';
import { LatestHeadlines } from './latest-headlines';
import { TeaserList } from './teaser-list';

export type ArticleListViewProps = {
  heading: string;
  summary: string;
  trail: readonly Crumb[];
  /** Address of the list's first page. */
  path: string;
  page: number;
  total: number;
  articles: readonly Teaser[];
  headlines: readonly Headline[];
  /** `YYYY-MM-DD` */
  today: string;
  images: DisplayMode['images'];
};

/** One page of a list of articles: all news, a category, a source, a tag. */
export function ArticleListView({ path, page, total, ...list }: ArticleListViewProps) {
  const last = lastPage(total);
  return (
    <>
      <Breadcrumbs trail={list.trail} current={list.heading} />
      <Columns aside={<LatestHeadlines headlines={list.headlines} today={list.today} />}>
        <h1>{list.heading}</h1>
        {list.summary && <p>{list.summary}</p>}
        <p>
          {total === 0 ? 'Новостей пока нет.' : plural(total, ['новость', 'новости', 'новостей'])}
          {last > 1 && `, страница ${page} из ${last}`}
        </p>
        <TeaserList teasers={list.articles} images={list.images} headingLevel={2} />
        <Pagination page={page} lastPage={last} hrefOf={(number) => pagePath(path, number)} />
      </Columns>
    </>
  );
}
