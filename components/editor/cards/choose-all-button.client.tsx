'use client';

import { useSyncExternalStore } from 'react';

/** Ticks every box of its form. Needs script, so it appears with it. */
export function ChooseAllButton() {
  const hasScript = useSyncExternalStore(neverChanges, yes, no);
  if (!hasScript) return null;
  return (
    <button
      className="button-secondary"
      type="button"
      onClick={({ currentTarget: { form } }) => chooseAll(form)}
    >
      Выбрать все на странице
    </button>
  );
}

function chooseAll(form: HTMLFormElement | null): void {
  for (const control of form?.elements ?? [])
    if (control instanceof HTMLInputElement && control.type === 'checkbox') control.checked = true;
}

const neverChanges = () => () => undefined;
const yes = () => true;
const no = () => false;
