import { cleanArticleBody } from '@/lib/shared/clean-html';
import { withDates } from './days';
import { documents } from './documents';
import { pictures } from './pictures';
import { withNoBreakSpaces } from './typography';

type Context = { now: Date; idOf: ReadonlyMap<string, string> };

/** A written body as an editor would have saved it: dates, pictures and documents in their places, cleaned. */
export function finishedBody(written: string, { now, idOf }: Context): string {
  const whole = withDates(written, now)
    .replace(/\[picture ([a-z-]+)\]/g, (_place, name: string) => figure(name, idOf))
    .replace(/\[document ([a-z-]+)\]/g, (_place, name: string) => documentLink(name, idOf));
  return cleanArticleBody(withNoBreakSpaces(whole));
}

/** One line of text with its dates. */
export function finishedText(written: string, now: Date): string {
  return withNoBreakSpaces(withDates(written, now));
}

function figure(name: string, idOf: Context['idOf']): string {
  const { alt, caption } = requireNamed(pictures, name);
  const src = `/media/${requireId(idOf, name)}/960.jpg`;
  return `<figure><img src="${src}" alt="${alt}" width="1600" height="1000"><figcaption>${caption}</figcaption></figure>`;
}

function documentLink(name: string, idOf: Context['idOf']): string {
  const { fileName, title } = requireNamed(documents, name);
  return `<a href="/media/${requireId(idOf, name)}/${fileName}">${title}</a>`;
}

function requireNamed<Thing extends { name: string }>(things: readonly Thing[], name: string): Thing {
  const found = things.find((thing) => thing.name === name);
  if (!found) throw new RangeError(`the sample news have no «${name}»`);
  return found;
}

export function requireId(idOf: ReadonlyMap<string, string>, name: string): string {
  const id = idOf.get(name);
  if (!id) throw new RangeError(`the sample news have no «${name}»`);
  return id;
}
