import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { DateView } from '@/components/ui/date-view';
import { Pagination } from '@/components/ui/pagination';
import { lastPage } from '@/lib/articles/paging.rules';
import { articlePath } from '@/lib/articles/reading.rules';
import { type FoundArticle, searchPath } from '@/lib/search/rules';
import { plural, pluralForm } from '@/lib/shared/russian';
import type { ListHead } from '@/lib/structure/rules';
import { CategoryLinks } from './category-links';
import { SearchForm } from './search-form';
import styles from './search-view.module.css';

type SearchViewProps = {
  query: string;
  page: number;
  total: number;
  articles: readonly FoundArticle[];
  categories: readonly ListHead[];
};

export function SearchView({ query, page, total, articles, categories }: SearchViewProps) {
  return (
    <>
      <Breadcrumbs trail={[]} />
      <h1>Поиск по новостям</h1>
      <SearchForm id="page-search" name="Запрос" query={query} />
      {query !== '' && <p className={styles.total}>{foundSentence(query, total)}</p>}
      <ol className={`plain-list ${styles.found}`}>
        {articles.map((article) => (
          <FoundItem key={article.slug} article={article} />
        ))}
      </ol>
      <Pagination page={page} lastPage={lastPage(total)} hrefOf={(number) => searchPath(query, number)} />
      {total === 0 && <WaysOn isAfterSearch={query !== ''} categories={categories} />}
    </>
  );
}

function foundSentence(query: string, total: number): string {
  if (total === 0) return `По запросу «${query}» ничего не найдено.`;
  const found = pluralForm(total, ['Найдена', 'Найдены', 'Найдено']);
  return `${found} ${plural(total, ['новость', 'новости', 'новостей'])} по запросу «${query}».`;
}

function FoundItem({ article: { slug, title, publishedAt, snippet } }: { article: FoundArticle }) {
  return (
    <li className={styles.item}>
      <h2 className={styles.title}>
        <a href={articlePath(slug)}>{title}</a>
      </h2>
      <p className={styles.date}>
        <DateView instant={publishedAt} />
      </p>
      <p>
        {snippet.map(({ text, isMatch }, index) => {
          const key = String(index);
          return isMatch ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
        })}
      </p>
    </li>
  );
}

function WaysOn({ isAfterSearch, categories }: { isAfterSearch: boolean; categories: readonly ListHead[] }) {
  return (
    <>
      {isAfterSearch && (
        <ul>
          <li>Проверьте, нет ли в словах опечаток.</li>
          <li>Оставьте только главные слова: окончания не важны.</li>
          <li>
            Посмотрите <a href="/news">все новости</a> или <a href="/archive">архив по датам</a>.
          </li>
        </ul>
      )}
      <CategoryLinks categories={categories} />
    </>
  );
}
