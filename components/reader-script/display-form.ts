import { findElement } from './find';
import { renewPictures } from './renew-pictures';

const savingDelay = 400;

/** Applies every change at once and keeps it a moment later. The focus stays where the reader is. */
export function startDisplayForm(): void {
  const form = findElement('[data-display-form]');
  if (!(form instanceof HTMLFormElement)) return;
  const save = makeSaving(form);
  form.addEventListener('change', () => {
    applyChoices(form);
    save.soon();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (event.submitter instanceof HTMLButtonElement && event.submitter.value === 'reset')
      chooseDefaults(form);
    applyChoices(form);
    save.now();
  });
  window.addEventListener('pagehide', save.ifWaiting);
}

type Saving = { soon: () => void; now: () => void; ifWaiting: () => void };

function makeSaving(form: HTMLFormElement): Saving {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = Promise.resolve();
  const now = () => {
    clearTimeout(timer);
    timer = undefined;
    // One after the other: the cookie of the last change must be the last one to arrive.
    last = last.then(() => saveChoices(form));
  };
  const soon = () => {
    clearTimeout(timer);
    announce('');
    timer = setTimeout(now, savingDelay);
  };
  const ifWaiting = () => {
    if (timer !== undefined) now();
  };
  return { soon, now, ifWaiting };
}

async function saveChoices(form: HTMLFormElement): Promise<void> {
  try {
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) body.append(name, String(value));
    // The answer leads to a page that the reader already sees: its cookie is all we need.
    const answer = await fetch('/display', { method: 'POST', body, redirect: 'manual', keepalive: true });
    if (answer.type !== 'opaqueredirect') throw new Error(`${answer.status}`);
    await renewPictures(form);
    announce('Настройки применены.');
  } catch {
    announce('Настройки применены только на этой странице: сохранить их не удалось.');
  }
}

function applyChoices(form: HTMLFormElement): void {
  for (const [first, ...others] of groups(form)) {
    const chosen = [first, ...others].find((choice) => choice?.checked);
    if (!first || !chosen) continue;
    if (chosen === first) delete document.documentElement.dataset[first.name];
    else document.documentElement.dataset[first.name] = chosen.value;
  }
}

/** The first choice of each group is the default. */
function chooseDefaults(form: HTMLFormElement): void {
  for (const [first] of groups(form)) if (first) first.checked = true;
}

function groups(form: HTMLFormElement): HTMLInputElement[][] {
  return [...form.querySelectorAll('fieldset')].map((group) => [
    ...group.querySelectorAll<HTMLInputElement>('input[type="radio"]'),
  ]);
}

function announce(message: string): void {
  const status = findElement('[data-display-status]');
  if (status) status.textContent = message;
}
