import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PreviewNote } from '@/components/editor/article/preview-note';
import { findFormArticle } from '@/lib/articles/form.queries';
import { articlePageAddress } from '@/lib/articles/form.schema';
import { findPreview } from '@/lib/articles/queries';
import { mayOpen } from '@/lib/articles/rules';
import { requirePerson } from '@/lib/web/session';
import { ShownArticle } from '../../../../_shown/shown-article';

export const metadata: Metadata = { title: 'Предварительный просмотр' };

/** The edition in work on the page that readers would get, in the display mode of whoever looks. */
export default async function PreviewPage({ params }: { params: Promise<{ id: string }> }) {
  const person = await requirePerson();
  const { success, data: id } = articlePageAddress.safeParse((await params).id);
  const article = success ? await findFormArticle(id) : null;
  const preview = success ? await findPreview(id, new Date()) : null;
  if (!article || !preview || !mayOpen(person, article.standing)) notFound();
  return (
    <>
      <PreviewNote articleId={preview.id} />
      <ShownArticle article={preview} />
    </>
  );
}
