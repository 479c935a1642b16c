import type { Metadata } from 'next';
import Link from 'next/link';
import { RemarksView } from '@/components/editor/review/remarks-view';
import { ReviewPanel } from '@/components/editor/review/review-panel';
import { listRemarks } from '@/lib/articles/remarks.queries';
import { requirePerson } from '@/lib/web/session';
import { requireArticle } from '../require-article';
import {
  approveAction,
  publishAction,
  publishUncheckedAction,
  remarkAction,
  returnAction,
  settleRemarkAction,
  submitAction,
  takeBackAction,
} from './actions';

export const metadata: Metadata = { title: 'Проверка и публикация' };

export default async function CheckPage({ params }: { params: Promise<{ id: string }> }) {
  const person = await requirePerson();
  const article = await requireArticle((await params).id, person);
  return (
    <>
      <h1>Проверка и публикация</h1>
      <p>
        <Link href={`/editor/articles/${article.id}`}>{article.text.title}</Link>
      </p>
      <ReviewPanel
        actions={{
          submit: submitAction,
          takeBack: takeBackAction,
          giveBack: returnAction,
          publish: publishAction,
          publishUnchecked: publishUncheckedAction,
          approve: approveAction,
        }}
        article={article}
        person={person}
      />
      <RemarksView
        actions={{ remark: remarkAction, settle: settleRemarkAction }}
        articleId={article.id}
        isOpen={article.standing.working !== null}
        remarks={await listRemarks(article.id)}
      />
    </>
  );
}
