import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { ArticleForm } from '@/components/editor/article/article-form.client';
import { ArticleHead } from '@/components/editor/article/article-head';
import { BeginEditionForm } from '@/components/editor/article/begin-edition-form.client';
import { type Deed, DoneNote } from '@/components/editor/article/done-note';
import { refusedProblem } from '@/components/editor/article/problem-sentences';
import { UnscheduleForm } from '@/components/editor/schedule/unschedule-form.client';
import { findFormArticle, findFormChoices } from '@/lib/articles/form.queries';
import type { FormArticle } from '@/lib/articles/form.rules';
import { articlePageAddress, articlePageQuery } from '@/lib/articles/form.schema';
import {
  type ArticleStanding,
  mayBeginEdition,
  mayEdit,
  mayOpen,
  mayPublish,
  mayWithdraw,
  whyNotPublishable,
} from '@/lib/articles/rules';
import { isScheduled } from '@/lib/articles/schedule.rules';
import type { Person } from '@/lib/people/rules';
import { requirePersonUnlessPosting } from '@/lib/web/session';
import { beginEditionAction, writeArticleAction } from './actions';
import { unscheduleEditionAction } from './schedule/actions';
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
  const now = new Date();
  // One tree for everybody: React gives a posted form its answer only where the form stood before.
  return (
    <>
      {article && (
        <ArticleHead
          article={article}
          mayWithdraw={mayWithdraw(person, article.standing)}
          mayPublish={mayPublish(person)}
          now={now}
        />
      )}
      <ArticleForm
        action={writeArticleAction}
        article={article}
        choices={await findFormChoices(article?.text.photoId ?? null)}
        firstProblems={article ? firstProblems(article, deed) : []}
        isResting={person !== null && article !== null && isResting(person, article.standing)}
        mayPublish={person !== null && mayPublish(person)}
        note={article && <DoneNote article={article} deed={deed} now={now} />}
      />
      {person && article?.schedule && mayPublish(person) && (
        <UnscheduleForm
          action={unscheduleEditionAction}
          articleId={article.id}
          version={article.standing.version}
        />
      )}
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

/** Nobody may write on the text now, or not this person. */
function isResting(person: Person, standing: ArticleStanding): boolean {
  return standing.working === null || isScheduled(standing) || !mayEdit(person, standing);
}

async function requireArticle(idInAddress: string, person: Person): Promise<FormArticle> {
  const { success, data: id } = articlePageAddress.safeParse(idInAddress);
  const article = success ? await findFormArticle(id) : null;
  if (!article) notFound();
  if (!mayOpen(person, article.standing)) forbidden();
  return article;
}

function firstProblems(article: FormArticle, deed: Deed | undefined) {
  return deed === 'unpublished' ? whyNotPublishable(article.text).map(shownProblem).map(refusedProblem) : [];
}
