import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { ArticleForm } from '@/components/editor/article/article-form.client';
import { ArticleHead } from '@/components/editor/article/article-head';
import { BeginEditionForm } from '@/components/editor/article/begin-edition-form.client';
import { type Deed, DoneNote } from '@/components/editor/article/done-note';
import { Presence } from '@/components/editor/article/presence/presence.client';
import { refusedProblem } from '@/components/editor/article/problem-sentences';
import { findFormArticle, findFormChoices } from '@/lib/articles/form.queries';
import type { FormArticle } from '@/lib/articles/form.rules';
import { articlePageAddress, articlePageQuery } from '@/lib/articles/form.schema';
import { whoIsHere } from '@/lib/articles/presence.queries';
import {
  type ArticleStanding,
  mayBeginEdition,
  mayEdit,
  mayOpen,
  mayPublish,
  mayWithdraw,
  whyNotAutosaved,
  whyNotPublishable,
} from '@/lib/articles/rules';
import type { Person } from '@/lib/people/rules';
import { portalZone } from '@/lib/shared/dates';
import { requirePersonUnlessPosting } from '@/lib/web/session';
import { beginEditionAction, writeArticleAction } from './actions';
import { autosaveAction } from './autosave-actions';
import { showPresenceAction } from './presence-actions';
import { shownProblem } from './shown-answer';
import { shownPeople } from './shown-people';

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
      {article && <Colleagues article={article} person={person} />}
      <ArticleForm
        action={writeArticleAction}
        article={article}
        autosaving={article && autosavingOf(person, article.standing)}
        choices={await findFormChoices(article?.text.photoId ?? null)}
        firstProblems={article ? firstProblems(article, deed) : []}
        isResting={article ? isResting(person, article.standing) : false}
        mayPublish={person !== null && mayPublish(person)}
        note={article && <DoneNote article={article} deed={deed} />}
        zone={portalZone()}
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

/** Who else has the article open, where it is worked on. */
async function Colleagues({ article: { id, standing }, person }: { article: FormArticle; person: Person }) {
  if (isResting(person, standing)) return null;
  const here = await whoIsHere([id], person, new Date());
  return <Presence action={showPresenceAction} articleId={id} first={shownPeople(here.get(id) ?? [])} />;
}

function isResting(person: Person, standing: ArticleStanding): boolean {
  return standing.working === null || !mayEdit(person, standing);
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

function autosavingOf(person: Person, standing: ArticleStanding) {
  const { working } = standing;
  const isAutosaved = mayEdit(person, standing) && whyNotAutosaved(standing).length === 0;
  if (!working || !isAutosaved) return null;
  return { key: working.id, personId: person.id, save: autosaveAction, beginning: null };
}
