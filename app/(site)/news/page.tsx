import { ALL_NEWS } from '../_lists/article-list';
import { ArticleListPage, articleListMetadata } from '../_lists/article-list-page';

export function generateMetadata() {
  return articleListMetadata({ list: ALL_NEWS, page: 1 });
}

export default function NewsPage() {
  return <ArticleListPage list={ALL_NEWS} page={1} />;
}
