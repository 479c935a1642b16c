import Link from 'next/link';
import { type ArticleUse, isUsed, type MediaUses } from '@/lib/media/library.rules';

/** Every text that shows a picture or links to a document. */
export function UsesView({ uses }: { uses: MediaUses }) {
  if (!isUsed(uses)) return <p>Нигде: ни в новостях и их прежних редакциях, ни на страницах портала.</p>;
  return (
    <>
      <ul>
        {uses.articles.map((use) => (
          <li key={use.articleId}>
            <Link href={`/editor/articles/${use.articleId}`}>{use.title}</Link> ({partsOf(use)})
          </li>
        ))}
        {uses.pages.map(({ slug, title }) => (
          <li key={slug}>
            <a href={`/${slug}`}>{title}</a> (страница портала)
          </li>
        ))}
      </ul>
      {uses.hasMore && <p>Здесь показаны не все новости: их слишком много.</p>}
    </>
  );
}

/** «на сайте; прежние редакции: 1, 2» */
function partsOf({ isLive, isWorking, former }: ArticleUse): string {
  const parts = [
    ...(isLive ? ['на сайте'] : []),
    ...(isWorking ? ['в черновике'] : []),
    ...(former.length === 1 ? [`прежняя редакция ${former[0]}`] : []),
    ...(former.length > 1 ? [`прежние редакции ${former.join(', ')}`] : []),
  ];
  return parts.join('; ');
}
