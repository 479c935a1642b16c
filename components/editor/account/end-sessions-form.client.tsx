'use client';

import { useActionState } from 'react';
import { type FormAction, openForm } from '@/lib/shared/form-state';

export function EndSessionsForm({ action }: { action: FormAction<never, never> }) {
  const [, endSessions] = useActionState(action, openForm);
  return (
    <form action={endSessions}>
      <button className="button-danger" type="submit">
        Выйти везде
      </button>
    </form>
  );
}
