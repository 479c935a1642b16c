import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { RemoveForm } from '@/components/editor/review/remove-form.client';
import { mayRemove } from '@/lib/articles/rules';
import { requireRight } from '@/lib/web/session';
import { removeAction } from '../check/actions';
import { requireArticle } from '../require-article';

export const metadata: Metadata = { title: 'Удаление с сайта' };

export default async function RemovePage({ params }: { params: Promise<{ id: string }> }) {
  const person = await requireRight('article.remove');
  const article = await requireArticle((await params).id, person);
  if (!mayRemove(person, article.standing)) redirect(`/editor/articles/${article.id}`);
  return (
    <>
      <h1>Удалить с сайта</h1>
      <p>
        Новость «{article.text.title}» исчезнет навсегда: по её адресу читатели увидят, что её больше нет,
        поисковые системы уберут её у себя. Вернуть её на сайт будет нельзя, текст останется в истории.
      </p>
      {article.standing.state === 'published' && (
        <p>
          Если новость ещё может понадобиться,{' '}
          <Link href={`/editor/articles/${article.id}/withdraw`}>снимите её с публикации</Link>: адрес
          останется, и читатели узнают причину.
        </p>
      )}
      <RemoveForm action={removeAction} seen={{ articleId: article.id, version: article.standing.version }} />
      <p>
        <Link href={`/editor/articles/${article.id}`}>Вернуться, не удаляя</Link>
      </p>
    </>
  );
}
