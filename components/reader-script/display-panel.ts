import { findElement, onClick } from './find';

/** Makes the opener's link a button that opens and closes the panel; without script `:target` does it. */
export function startDisplayPanel(): void {
  const panel = findElement('[data-display-panel]');
  const opener = findElement('[data-display-opener]');
  if (!panel || !opener) return;
  makeButton(opener, panel);
  followAddress(opener, panel);
  window.addEventListener('hashchange', () => followAddress(opener, panel));
  onClick('[data-display-opener]', (_, event) => {
    event.preventDefault();
    show(opener, panel, !isOpen(opener));
  });
  onClick('[data-display-close]', (_, event) => {
    event.preventDefault();
    closeAndReturn(opener, panel);
  });
  for (const element of [opener, panel]) {
    element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && isOpen(opener)) closeAndReturn(opener, panel);
    });
  }
}

function makeButton(opener: HTMLElement, panel: HTMLElement): void {
  opener.setAttribute('role', 'button');
  opener.setAttribute('aria-controls', panel.id);
  opener.addEventListener('keydown', (event) => {
    if (event.key !== ' ') return;
    event.preventDefault();
    opener.click();
  });
}

function followAddress(opener: HTMLElement, panel: HTMLElement): void {
  // Not `:target`: browsers may set it only after this script.
  const target = document.getElementById(location.hash.slice(1));
  show(opener, panel, panel.contains(target));
}

function show(opener: HTMLElement, panel: HTMLElement, open: boolean): void {
  opener.setAttribute('aria-expanded', String(open));
  panel.dataset.state = open ? 'open' : 'closed';
}

function isOpen(opener: HTMLElement): boolean {
  return opener.getAttribute('aria-expanded') === 'true';
}

function closeAndReturn(opener: HTMLElement, panel: HTMLElement): void {
  show(opener, panel, false);
  opener.focus();
}
