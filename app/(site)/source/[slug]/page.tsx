import { requireSourceList } from '../../_lists/article-list';
import { ArticleListPage, articleListMetadata } from '../../_lists/article-list-page';

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props) {
  const { slug } = await params;
  return articleListMetadata({ list: await requireSourceList(slug), page: 1 });
}

export default async function SourcePage({ params }: Props) {
  const { slug } = await params;
  return <ArticleListPage list={await requireSourceList(slug)} page={1} />;
}
