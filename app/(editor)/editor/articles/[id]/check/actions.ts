'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { tickFacts } from '@/lib/articles/facts.commands';
import { tickedFactsSchema } from '@/lib/articles/facts.schema';
import { approveEdition, publishArticle, removeArticle } from '@/lib/articles/publishing.commands';
import { remarkOn, settleRemark } from '@/lib/articles/remarks.commands';
import { discardEdition, returnWithRemark, submitForReview, takeBack } from '@/lib/articles/review.commands';
import {
  publicationSchema,
  remarkSchema,
  removalSchema,
  resolvedRemarkSchema,
  returnSchema,
  submissionSchema,
  uncheckedPublicationSchema,
} from '@/lib/articles/review.schema';
import { editorAction } from '@/lib/web/action';
import { shownAnswer } from '../shown-answer';

export const submitAction = editorAction(
  submissionSchema,
  (person, input, now) => shownAnswer(submitForReview(person, input, now)),
  ({ articleId }) => redirect(`/editor/articles/${articleId}/check`),
);

export const takeBackAction = editorAction(
  submissionSchema,
  (person, input, now) => shownAnswer(takeBack(person, input, now)),
  ({ articleId }) => redirect(`/editor/articles/${articleId}?done=takenBack`),
);

export const returnAction = editorAction(
  returnSchema,
  (person, input, now) => shownAnswer(returnWithRemark(person, input, now)),
  ({ articleId }) => redirect(`/editor/articles/${articleId}?done=returned`),
);

export const discardAction = editorAction(
  submissionSchema,
  (person, input, now) => shownAnswer(discardEdition(person, input, now)),
  ({ articleId }) => redirect(`/editor/articles/${articleId}?done=discarded`),
);

export const publishAction = editorAction(
  publicationSchema,
  (person, input, now) => shownAnswer(publishArticle(person, input, now)),
  ({ articleId }) => redirect(`/editor/articles/${articleId}?done=published`),
);

export const publishUncheckedAction = editorAction(
  uncheckedPublicationSchema,
  (person, input, now) => shownAnswer(publishArticle(person, input, now)),
  ({ articleId }) => redirect(`/editor/articles/${articleId}?done=published`),
);

export const approveAction = editorAction(
  submissionSchema,
  (person, input, now) => shownAnswer(approveEdition(person, input, now)),
  ({ articleId }) => redirect(`/editor/articles/${articleId}?done=approved`),
);

export const removeAction = editorAction(
  removalSchema,
  (person, input, now) => shownAnswer(removeArticle(person, input, now)),
  ({ articleId }) => redirect(`/editor/articles/${articleId}?done=removed`),
);

export const remarkAction = editorAction(
  remarkSchema,
  (person, input, now) => shownAnswer(remarkOn(person, input, now)),
  () => refresh(),
);

export const settleRemarkAction = editorAction(
  resolvedRemarkSchema,
  (person, input, now) => shownAnswer(settleRemark(person, input, now)),
  () => refresh(),
);

export const tickFactsAction = editorAction(
  tickedFactsSchema,
  (person, input, now) => shownAnswer(tickFacts(person, input, now)),
  (ticked) => {
    refresh();
    return ticked;
  },
);
