import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { WithdrawForm } from '@/components/editor/article/withdraw-form.client';
import { WithdrawalPlan } from '@/components/editor/schedule/withdrawal-plan';
import { findFormArticle } from '@/lib/articles/form.queries';
import { articlePageAddress } from '@/lib/articles/form.schema';
import { mayWithdraw } from '@/lib/articles/rules';
import { requireRight } from '@/lib/web/session';
import { withdrawArticleAction } from '../actions';
import { cancelWithdrawalAction, planWithdrawalAction } from './actions';

export const metadata: Metadata = { title: 'Снятие с публикации' };

export default async function WithdrawPage({ params }: { params: Promise<{ id: string }> }) {
  const person = await requireRight('article.withdraw');
  const { success, data: id } = articlePageAddress.safeParse((await params).id);
  const article = success ? await findFormArticle(id) : null;
  if (!article) notFound();
  if (!mayWithdraw(person, article.standing)) redirect(`/editor/articles/${article.id}`);
  return (
    <>
      <h1>Снять с публикации</h1>
      <p>
        Новость «{article.text.title}» исчезнет из списков. Её адрес останется: по нему читатели увидят, что
        она снята, и причину.
      </p>
      <WithdrawForm
        action={withdrawArticleAction}
        articleId={article.id}
        version={article.standing.version}
      />
      <WithdrawalPlan
        article={article}
        now={new Date()}
        actions={{ plan: planWithdrawalAction, cancel: cancelWithdrawalAction }}
      />
      <p>
        <a href={`/editor/articles/${article.id}`}>Вернуться к новости</a>
      </p>
    </>
  );
}
