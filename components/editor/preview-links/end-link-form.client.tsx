'use client';

import { useActionState } from 'react';
import { FormProblems } from '@/components/ui/form-problems';
import type { PreviewLinkProblem } from '@/lib/articles/preview-links.rules';
import { type FormAction, openForm } from '@/lib/shared/form-state';
import { SignedOutNotice } from '../article/notices';
import { END_LINK_FORM } from './link-form-id';
import { previewLinkProblems } from './sentences';

type EndLinkFormProps = { action: FormAction<PreviewLinkProblem, null>; articleId: string };

/** One form for all links of the list: what was done is told after the button has gone. */
export function EndLinkForm({ action, articleId }: EndLinkFormProps) {
  const [state, end] = useActionState(action, openForm);
  return (
    <form id={END_LINK_FORM} action={end}>
      <SignedOutNotice state={state} />
      <FormProblems problems={previewLinkProblems(state)} answer={state} />
      <input type="hidden" name="articleId" value={articleId} />
      <p role="status">{state.status === 'done' && 'Ссылка отозвана: по ней больше ничего не открыть.'}</p>
    </form>
  );
}
