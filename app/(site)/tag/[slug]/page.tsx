import { requireTagList } from '../../_lists/article-list';
import { ArticleListPage, articleListMetadata } from '../../_lists/article-list-page';

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props) {
  const { slug } = await params;
  return articleListMetadata({ list: await requireTagList(slug), page: 1 });
}

export default async function TagPage({ params }: Props) {
  const { slug } = await params;
  return <ArticleListPage list={await requireTagList(slug)} page={1} />;
}
