export function findElement(selector: string, root: ParentNode = document): HTMLElement | null {
  return root.querySelector<HTMLElement>(selector);
}

/** Shows what is of use only with script: such elements come `hidden` from the server. */
export function reveal(selector: string): void {
  for (const element of document.querySelectorAll<HTMLElement>(selector)) element.hidden = false;
}

/** Listens once for all elements that fit, also for those that arrive later. */
export function onClick(selector: string, act: (element: HTMLElement, event: Event) => void): void {
  document.addEventListener('click', (event) => {
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;
    if (element) act(element, event);
  });
}
