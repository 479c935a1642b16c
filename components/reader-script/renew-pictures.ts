import { findElement } from './find';

let contentHasPictures = wantsPictures();

/** Pictures leave the page on the server and come back from there: the content is fetched anew. */
export async function renewPictures(form: HTMLFormElement): Promise<void> {
  const content = findElement('main');
  if (!content || contentHasPictures === wantsPictures()) return;
  if (content.contains(form) || hasTyped(content)) return;
  const answer = await fetch(location.href);
  const renewed = findElement('main', new DOMParser().parseFromString(await answer.text(), 'text/html'));
  if (!answer.ok || !renewed) return;
  content.replaceChildren(...renewed.childNodes);
  contentHasPictures = wantsPictures();
}

function wantsPictures(): boolean {
  return document.documentElement.dataset.images !== '0';
}

/** What a reader has begun to write is worth more than a picture. */
function hasTyped(content: HTMLElement): boolean {
  const fields = content.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
  return [...fields].some((field) => field.value !== field.defaultValue);
}
