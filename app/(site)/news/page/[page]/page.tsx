import { ALL_NEWS, requirePage } from '../../../_lists/article-list';
import { ArticleListPage, articleListMetadata } from '../../../_lists/article-list-page';

type Props = { params: Promise<{ page: string }> };

export async function generateMetadata({ params }: Props) {
  return articleListMetadata({ list: ALL_NEWS, page: await pageOf(params) });
}

export default async function NumberedNewsPage({ params }: Props) {
  return <ArticleListPage list={ALL_NEWS} page={await pageOf(params)} />;
}

async function pageOf(params: Props['params']): Promise<number> {
  const { page } = await params;
  return requirePage(page, ALL_NEWS.path);
}
