'use client';

import { useActionState } from 'react';
import { FormProblems } from '@/components/ui/form-problems';
import type { PreviewLinkProblem } from '@/lib/articles/preview-links.rules';
import { type FormAction, openForm } from '@/lib/shared/form-state';
import { SignedOutNotice } from '../article/notices';
import { previewLinkProblems } from './sentences';
import { type Shared, SharedAddress } from './shared-address';

type ShareFormProps = { action: FormAction<PreviewLinkProblem, Shared>; articleId: string };

/** The form stays below the address that it gave: one link for each who is asked to read. */
export function ShareForm({ action, articleId }: ShareFormProps) {
  const [state, share, isPending] = useActionState(action, openForm);
  const problems = previewLinkProblems(state);
  return (
    <form action={share}>
      <SignedOutNotice state={state} />
      <FormProblems problems={problems} answer={state} />
      {state.status === 'done' && <SharedAddress key={state.shown.address} shared={state.shown} />}
      <input type="hidden" name="articleId" value={articleId} />
      <p>
        <button
          className={state.status === 'done' ? 'button-secondary' : 'button'}
          type="submit"
          disabled={isPending}
        >
          {state.status === 'done' ? 'Сделать ещё одну ссылку' : 'Сделать ссылку'}
        </button>
      </p>
    </form>
  );
}
