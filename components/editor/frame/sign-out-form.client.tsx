'use client';

import { useActionState } from 'react';
import { type FormAction, openForm } from '@/lib/shared/form-state';

/** A form, not a link: nothing that merely follows links may sign anybody out. */
export function SignOutForm({ action }: { action: FormAction<never, never> }) {
  const [, signOut] = useActionState(action, openForm);
  return (
    <form action={signOut}>
      <button className="button-secondary" type="submit">
        Выйти
      </button>
    </form>
  );
}
