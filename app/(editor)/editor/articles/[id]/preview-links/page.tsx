import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { PreviewLinksView } from '@/components/editor/preview-links/preview-links-view';
import { findFormArticle } from '@/lib/articles/form.queries';
import { articlePageAddress } from '@/lib/articles/form.schema';
import { listPreviewLinks } from '@/lib/articles/preview-links.queries';
import { mayEdit } from '@/lib/articles/rules';
import { requirePerson } from '@/lib/web/session';
import { endPreviewLinkAction, sharePreviewAction } from './actions';

export const metadata: Metadata = { title: 'Ссылки для просмотра' };

export default async function PreviewLinksPage({ params }: { params: Promise<{ id: string }> }) {
  const person = await requirePerson();
  const { success, data: id } = articlePageAddress.safeParse((await params).id);
  const article = success ? await findFormArticle(id) : null;
  if (!article) notFound();
  if (!mayEdit(person, article.standing)) forbidden();
  return (
    <PreviewLinksView
      articleId={article.id}
      title={article.text.title}
      hasTextInWork={article.standing.working !== null}
      links={await listPreviewLinks(article.id)}
      now={new Date()}
      share={sharePreviewAction}
      end={endPreviewLinkAction}
    />
  );
}
