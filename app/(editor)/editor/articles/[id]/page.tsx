import type { Metadata } from 'next';
import { ArticleForm, type NextSteps } from '@/components/editor/article/article-form.client';
import { ArticleHead } from '@/components/editor/article/article-head';
import { BeginEditionForm } from '@/components/editor/article/begin-edition-form.client';
import { type Deed, DoneNote } from '@/components/editor/article/done-note';
import { Presence } from '@/components/editor/article/presence/presence.client';
import { refusedProblem } from '@/components/editor/article/problem-sentences';
import { CheckLine } from '@/components/editor/check/check-line';
import { RemarksView } from '@/components/editor/review/remarks-view';
import { UnscheduleForm } from '@/components/editor/schedule/unschedule-form.client';
import { countCheck, whyNotChecked } from '@/lib/articles/check.commands';
import { findFormChoices } from '@/lib/articles/form.queries';
import type { FormArticle } from '@/lib/articles/form.rules';
import { articlePageQuery } from '@/lib/articles/form.schema';
import { whoIsHere } from '@/lib/articles/presence.queries';
import { listRemarks } from '@/lib/articles/remarks.queries';
import type { Remark } from '@/lib/articles/remarks.rules';
import { mayReview } from '@/lib/articles/review.rules';
import {
  type ArticleStanding,
  mayBeginEdition,
  mayEdit,
  mayPublish,
  mayRemove,
  mayWithdraw,
  whyNotAutosaved,
} from '@/lib/articles/rules';
import { isScheduled } from '@/lib/articles/schedule.rules';
import type { Person } from '@/lib/people/rules';
import { portalZone } from '@/lib/shared/dates';
import { requirePersonUnlessPosting } from '@/lib/web/session';
import { chooseMediaAction } from '../../media/actions';
import { beginEditionAction, writeArticleAction } from './actions';
import { autosaveAction } from './autosave-actions';
import { remarkAction, settleRemarkAction } from './check/actions';
import { showPresenceAction } from './presence-actions';
import { requireArticle } from './require-article';
import { unscheduleEditionAction } from './schedule/actions';
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
  const remarks = article ? await listRemarks(article.id) : [];
  const now = new Date();
  // One tree for everybody: React gives a posted form its answer only where the form stood before.
  return (
    <>
      {article && <Above article={article} now={now} person={person} remarks={remarks} />}
      <ArticleForm
        action={writeArticleAction}
        article={article}
        autosaving={article && autosavingOf(person, article.standing)}
        choices={{ ...(await findFormChoices(article?.text.photoId ?? null)), find: chooseMediaAction }}
        firstProblems={article ? await firstProblems(article, deed) : []}
        isResting={article ? isResting(person, article.standing) : false}
        steps={nextSteps(article, person)}
        note={article && <DoneNote article={article} deed={deed} now={now} />}
        zone={portalZone()}
      />
      {article && <Below article={article} person={person} remarks={remarks} />}
    </>
  );
}

type PartProps = { article: FormArticle; person: Person; remarks: readonly Remark[] };

async function Above({ article, person, remarks, now }: PartProps & { now: Date }) {
  return (
    <>
      <ArticleHead
        article={article}
        now={now}
        openRemarks={remarks.filter(({ settled }) => !settled).length}
        ways={waysOf(article, person)}
      />
      <CheckLine articleId={article.id} counts={await countCheck(article.text)} />
      <Colleagues article={article} person={person} />
    </>
  );
}

function Below({ article, person, remarks }: PartProps) {
  const { id, standing, schedule } = article;
  const seen = { articleId: id, version: standing.version };
  return (
    <>
      {schedule && mayPublish(person) && <UnscheduleForm action={unscheduleEditionAction} {...seen} />}
      {remarks.length > 0 && (
        <RemarksView
          actions={{ remark: remarkAction, settle: settleRemarkAction }}
          articleId={id}
          isOpen={standing.working !== null}
          remarks={remarks}
        />
      )}
      {mayBeginEdition(person, standing) && <BeginEditionForm action={beginEditionAction} {...seen} />}
    </>
  );
}

function waysOf({ standing }: FormArticle, person: Person) {
  return {
    mayCheck: standing.working !== null || mayPublish(person),
    maySchedule: standing.working !== null && mayPublish(person),
    mayWithdraw: mayWithdraw(person, standing),
    mayRemove: mayRemove(person, standing),
    mayDiscard: mayReview('discard', person, standing),
  };
}

/** Who else has the article open, where it is worked on. */
async function Colleagues({ article: { id, standing }, person }: { article: FormArticle; person: Person }) {
  if (isResting(person, standing)) return null;
  const here = await whoIsHere([id], person, new Date());
  return <Presence action={showPresenceAction} articleId={id} first={shownPeople(here.get(id) ?? [])} />;
}

/** Nobody may write on the text now, or not this person. */
function isResting(person: Person, standing: ArticleStanding): boolean {
  return standing.working === null || isScheduled(standing) || !mayEdit(person, standing);
}

function nextSteps(article: FormArticle | null, person: Person | null): NextSteps {
  if (!article || !person) return { maySubmit: true, mayCheck: false };
  return { maySubmit: mayReview('submit', person, article.standing), mayCheck: mayPublish(person) };
}

async function firstProblems(article: FormArticle, deed: Deed | undefined) {
  if (deed !== 'unsubmitted') return [];
  return (await whyNotChecked(article.text)).map(shownProblem).map(refusedProblem);
}

function autosavingOf(person: Person, standing: ArticleStanding) {
  const { working } = standing;
  const isAutosaved = mayEdit(person, standing) && whyNotAutosaved(standing).length === 0;
  if (!working || !isAutosaved) return null;
  return { key: working.id, personId: person.id, save: autosaveAction, beginning: null };
}
