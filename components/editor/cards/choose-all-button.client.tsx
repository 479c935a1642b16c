'use client';

import { useScript } from '../use-script';

/** Ticks every box of its form. Needs script, so it appears with it. */
export function ChooseAllButton() {
  const hasScript = useScript();
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
