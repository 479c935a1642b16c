import type { Metadata } from 'next';
import { ArticleForm } from '@/components/editor/article/article-form.client';
import { findFormChoices } from '@/lib/articles/form.queries';
import { mayPublish } from '@/lib/articles/rules';
import { requirePersonUnlessPosting } from '@/lib/web/session';
import { chooseMediaAction } from '../../media/actions';
import { writeNewArticleAction } from './actions';

export const metadata: Metadata = { title: 'Создание новости' };

export default async function NewArticlePage() {
  const person = await requirePersonUnlessPosting();
  return (
    <>
      <h1>Создание новости</h1>
      <ArticleForm
        action={writeNewArticleAction}
        article={null}
        choices={{ ...(await findFormChoices(null)), find: chooseMediaAction }}
        firstProblems={[]}
        isResting={false}
        steps={{ maySubmit: true, mayCheck: person !== null && mayPublish(person) }}
        note={null}
      />
    </>
  );
}
