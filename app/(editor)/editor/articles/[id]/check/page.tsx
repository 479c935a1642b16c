import type { Metadata } from 'next';
import { CheckView } from '@/components/editor/check/check-view';
import { FactForm } from '@/components/editor/check/fact-form.client';
import { FactList } from '@/components/editor/check/fact-list';
import { FactsPanel, shownFacts } from '@/components/editor/check/facts-panel';
import { RemarksView } from '@/components/editor/review/remarks-view';
import { ReviewPanel } from '@/components/editor/review/review-panel';
import { reportCheck } from '@/lib/articles/check.commands';
import { findFactTicks } from '@/lib/articles/check.queries';
import { mayTick, withoutTicks } from '@/lib/articles/fact-ticks.rules';
import { findTextMedia } from '@/lib/articles/queries';
import { listRemarks } from '@/lib/articles/remarks.queries';
import { hasRight } from '@/lib/people/rules';
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
  tickFactsAction,
} from './actions';

export const metadata: Metadata = { title: 'Проверка и публикация' };

const reviewActions = {
  submit: submitAction,
  takeBack: takeBackAction,
  giveBack: returnAction,
  publish: publishAction,
  publishUnchecked: publishUncheckedAction,
  approve: approveAction,
};

export default async function CheckPage({ params }: { params: Promise<{ id: string }> }) {
  const person = await requirePerson();
  const article = await requireArticle((await params).id, person);
  const { id, standing, text } = article;
  const [report, media, remarks, ticks] = await Promise.all([
    reportCheck(text),
    findTextMedia(text),
    listRemarks(id),
    findFactTicks(article),
  ]);
  const facts = shownFacts(report.facts, ticks);
  const isTicking = standing.working !== null && mayTick(person, standing.working.substanceById);
  return (
    <CheckView
      articleId={id}
      keepsGlossary={hasRight(person, 'structure.manage')}
      facts={
        <FactsPanel facts={report.facts} ticks={ticks}>
          {isTicking && facts.length > 0 ? (
            <FactForm action={tickFactsAction} articleId={id} facts={facts} version={standing.version} />
          ) : (
            <>
              {standing.working && facts.length > 0 && (
                <p>Факты сверяет с источником другой редактор: не тот, кто последним менял текст.</p>
              )}
              <FactList facts={facts} />
            </>
          )}
        </FactsPanel>
      }
      media={media}
      report={report}
      text={text}
    >
      <ReviewPanel
        actions={reviewActions}
        article={article}
        person={person}
        unticked={withoutTicks(report.facts, ticks).length}
      />
      <RemarksView
        actions={{ remark: remarkAction, settle: settleRemarkAction }}
        articleId={id}
        isOpen={standing.working !== null}
        remarks={remarks}
      />
    </CheckView>
  );
}
