'use client';

import { useActionState } from 'react';
import { FormProblems } from '@/components/ui/form-problems';
import type { MediaProblem } from '@/lib/media/library.rules';
import { type FormAction, openForm } from '@/lib/shared/form-state';
import { mediaProblems } from './sentences';

export type DeleteAction = FormAction<MediaProblem, never>;

export function DeleteForm({ action, mediaId }: { action: DeleteAction; mediaId: string }) {
  const [state, remove] = useActionState(action, openForm);
  return (
    <form action={remove}>
      <FormProblems problems={mediaProblems(state)} answer={state} />
      <input type="hidden" name="mediaId" value={mediaId} />
      <button className="button-danger" type="submit">
        Удалить навсегда
      </button>
    </form>
  );
}
