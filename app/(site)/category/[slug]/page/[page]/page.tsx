import { requireCategoryList, requirePage } from '../../../../_lists/article-list';
import { ArticleListPage, articleListMetadata } from '../../../../_lists/article-list-page';

type Props = { params: Promise<{ slug: string; page: string }> };

export async function generateMetadata({ params }: Props) {
  return articleListMetadata(await listAndPageOf(params));
}

export default async function NumberedCategoryPage({ params }: Props) {
  return <ArticleListPage {...(await listAndPageOf(params))} />;
}

async function listAndPageOf(params: Props['params']) {
  const { slug, page } = await params;
  const list = await requireCategoryList(slug, `/page/${page}`);
  return { list, page: requirePage(page, list.path) };
}
