import type { Metadata } from 'next';
import { ArticleForm } from '@/components/editor/article/article-form.client';
import { ArticleHead } from '@/components/editor/article/article-head';
import { BeginEditionForm } from '@/components/editor/article/begin-edition-form.client';
import { type Deed, DoneNote } from '@/components/editor/article/done-note';
import { refusedProblem } from '@/components/editor/article/problem-sentences';
import { CheckLine } from '@/components/editor/check/check-line';
import { countCheck, whyNotChecked } from '@/lib/articles/check.commands';
import { findFormChoices } from '@/lib/articles/form.queries';
import type { FormArticle } from '@/lib/articles/form.rules';
import { articlePageQuery } from '@/lib/articles/form.schema';
import { mayBeginEdition, mayEdit, mayPublish, mayWithdraw } from '@/lib/articles/rules';
import { requirePersonUnlessPosting } from '@/lib/web/session';
import { beginEditionAction, writeArticleAction } from './actions';
import { requireArticle } from './require-article';
import { shownProblem } from './shown-answer';

export const metadata: Metadata = { title: 'Новость' };

type ArticlePageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, unknown>>;
};

export default async function ArticlePage({ params, searchParams }: ArticlePageProps) {
  const person = await requirePersonUnlessPosting();
  const article = person && (await requireArticle((await params).id, person));
  const { done: deed } = articlePageQuery.parse(await searchParams);
  // One tree for everybody: React gives a posted form its answer only where the form stood before.
  return (
    <>
      {article && <ArticleHead article={article} mayWithdraw={mayWithdraw(person, article.standing)} />}
      {article && <CheckLine articleId={article.id} counts={await countCheck(article.text)} />}
      <ArticleForm
        action={writeArticleAction}
        article={article}
        choices={await findFormChoices(article?.text.photoId ?? null)}
        firstProblems={article ? await firstProblems(article, deed) : []}
        isResting={article ? article.standing.working === null || !mayEdit(person, article.standing) : false}
        mayPublish={person !== null && mayPublish(person)}
        note={article && <DoneNote article={article} deed={deed} />}
      />
      {article && mayBeginEdition(person, article.standing) && (
        <BeginEditionForm
          action={beginEditionAction}
          articleId={article.id}
          version={article.standing.version}
        />
      )}
    </>
  );
}

async function firstProblems(article: FormArticle, deed: Deed | undefined) {
  if (deed !== 'unpublished') return [];
  return (await whyNotChecked(article.text)).map(shownProblem).map(refusedProblem);
}
