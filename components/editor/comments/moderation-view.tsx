import Link from 'next/link';
import { Pagination } from '@/components/ui/pagination';
import {
  type CommentState,
  commentStates,
  MODERATION_PAGE,
  type Moderated,
  type ModeratedComment,
  type ModerationProblem,
  moderationPath,
} from '@/lib/comments/rules';
import type { FormAction } from '@/lib/shared/form-state';
import cards from '../cards/cards.module.css';
import { Tabs } from '../tabs/tabs';
import { AnswerForm } from './answer-form.client';
import { DecisionForm } from './decision-form.client';
import { ModeratedItem } from './moderated-item';
import { emptySentences, tabNames } from './words';

type ModerationViewProps = {
  state: CommentState;
  page: number;
  total: number;
  comments: readonly ModeratedComment[];
  moderate: FormAction<ModerationProblem, Moderated>;
  answer: FormAction<ModerationProblem, null>;
};

export function ModerationView({ state, page, total, comments, moderate, answer }: ModerationViewProps) {
  return (
    <>
      <h1>Комментарии</h1>
      <Tabs
        label="Комментарии по состоянию"
        tabs={commentStates.map((one) => ({
          href: moderationPath(one),
          name: tabNames[one],
          isCurrent: one === state,
        }))}
      />
      <h2>
        {tabNames[state]} ({total})
      </h2>
      <DecisionForm action={moderate} state={state} isEmpty={comments.length === 0} />
      {comments.length === 0 && <EmptyNote state={state} page={page} />}
      <ul className={`plain-list ${cards.list}`}>
        {comments.map((comment) => (
          <li key={comment.id} className={cards.item}>
            <ModeratedItem comment={comment} />
            {state === 'published' && (
              <AnswerForm action={answer} commentId={comment.id} answer={comment.answer} />
            )}
          </li>
        ))}
      </ul>
      <Pagination
        page={page}
        lastPage={Math.max(1, Math.ceil(total / MODERATION_PAGE))}
        hrefOf={(number) => moderationPath(state, number)}
      />
    </>
  );
}

function EmptyNote({ state, page }: { state: CommentState; page: number }) {
  if (page === 1) return <p>{emptySentences[state]}</p>;
  return (
    <p>
      На этой странице комментариев больше нет. <Link href={moderationPath(state)}>К началу списка</Link>
    </p>
  );
}
