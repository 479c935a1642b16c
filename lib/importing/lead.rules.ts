import { isTag } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';
import { textOfHtml } from '@/lib/shared/html-text';
import { wellFormed } from './charset.rules';
import { plainTextOf } from './fields.rules';

/** Characters that a lead is cut to where it comes from the body: what lists have room for. */
const SHORT_LEAD = 400;

/** One line without control characters; no-break spaces stay. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, (found) => (found === '\u00a0' ? found : ' ')).trim();
}

/** Cut at the end of a word, with «…»; `most` counts that sign as well. */
export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const end = cut.lastIndexOf(' ');
  return `${wellFormed(end >= most / 2 ? cut.slice(0, end) : cut).replace(/[\s,;:.\uFFFD–—-]+$/u, '')}…`;
}

// Twenty times what a lead may have.
const LONGEST_EXCERPT = 20_000;

/** Words of an excerpt, which may be HTML; «[…]» and «Читать далее» at its end are the theme's. */
export function excerptText(excerpt: string): string {
  const short = excerpt.slice(0, LONGEST_EXCERPT);
  const text = short.includes('<') ? textOfHtml(short) : plainTextOf(short);
  return oneLine(text)
    .replace(/\s*(?:\[(?:…|\.\.\.|&hellip;)\]|Читать (?:далее|полностью).{0,3}|Continue reading.*)$/iu, '…')
    .replace(/^…$/, '');
}

/**
 * The lead that the beginning of a body makes: its first paragraph, which moves there if nothing is lost by it, or as
 * many of its sentences as a lead has room for, which the body keeps.
 */
export function leadOfBody(html: string): { lead: string; body: string } {
  const { children } = parseDocument(html);
  const first = children.find((node) => isTag(node) && oneLine(DomUtils.textContent(node)) !== '');
  if (!first || !isTag(first)) return { lead: '', body: html };
  const text = oneLine(textOfHtml(DomUtils.getOuterHTML(first, { encodeEntities: 'utf8' })));
  const isPlain =
    first.name === 'p' && !DomUtils.existsOne(({ name }) => name === 'a' || name === 'img', first.children);
  if (!isPlain || text.length > SHORT_LEAD) return { lead: cutAtSentence(text, SHORT_LEAD), body: html };
  const rest = children.filter((node) => node !== first);
  const body = DomUtils.getOuterHTML(rest, { encodeEntities: 'utf8' }).trim();
  return { lead: text, body: textOfHtml(body) === '' ? html : body };
}

function cutAtSentence(text: string, most: number): string {
  if (text.length <= most) return text;
  const sentences = [...text.slice(0, most).matchAll(/[.!?…](?=\s+[\p{Lu}«"\d—–-])/gu)];
  const end = sentences.at(-1)?.index;
  return end !== undefined && end > most / 4 ? text.slice(0, end + 1) : cutAtWord(text, most);
}
