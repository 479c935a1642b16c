import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { SeenForm } from '@/components/editor/review/seen-form.client';
import { mayReview } from '@/lib/articles/review.rules';
import { requirePerson } from '@/lib/web/session';
import { discardAction } from '../check/actions';
import { requireArticle } from '../require-article';

export const metadata: Metadata = { title: 'Отказ от черновика' };

export default async function DiscardPage({ params }: { params: Promise<{ id: string }> }) {
  const person = await requirePerson();
  const article = await requireArticle((await params).id, person);
  const { id, standing, text, edition } = article;
  if (!mayReview('discard', person, standing)) redirect(`/editor/articles/${id}`);
  return (
    <>
      <h1>Отложить черновик</h1>
      <p>
        {standing.state === 'unpublished'
          ? `Новость «${text.title}» исчезнет с рабочего стола.`
          : `Новая редакция № ${edition.number} новости «${text.title}» не выйдет. На сайте всё останется как есть.`}{' '}
        Текст не пропадёт: он останется в истории, и его можно будет вернуть.
      </p>
      <SeenForm
        action={discardAction}
        button="Отложить черновик"
        buttonClass="button-danger"
        hidden={{ articleId: id, version: standing.version }}
      />
      <p>
        <Link href={`/editor/articles/${id}`}>Вернуться к новости</Link>
      </p>
    </>
  );
}
