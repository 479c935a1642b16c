import { type ChildNode, type Element, isCDATA, isTag, isText } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import { wellFormed } from './charset.rules';
import { parseForeign } from './shallow-dom.rules';

/** Reading the fields of an item. Names are in small letters, with their prefix: `wp:post_id`. */

/** Elements of that name below `element`: its own, or where it has none, those that a tag left open has swallowed. */
export function fieldsOf(element: Element, name: string): Element[] {
  const own = element.children.filter((child): child is Element => isTag(child) && child.name === name);
  return own.length > 0 ? own : DomUtils.getElementsByTagName(name, element.children, true);
}

export function fieldOf(element: Element, ...names: string[]): Element | null {
  for (const name of names) {
    const [field] = fieldsOf(element, name);
    if (field) return field;
  }
  return null;
}

/** The words of the first of the fields that has any, without white space around them. */
export function textOf(element: Element, ...names: string[]): string {
  for (const name of names) {
    const text = fieldsOf(element, name).map(wordsOf).find(Boolean);
    if (text) return text;
  }
  return '';
}

// What programs leave unescaped in a text; other tags within one are fields that a tag left open has swallowed.
const MARKUP = new Set(
  `a abbr acronym address article aside b big blockquote br caption center cite code col colgroup dd del dfn div
  dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i iframe img ins kbd li main mark nobr noindex
  ol p pre q s samp section small span strike strong sub sup table tbody td tfoot th thead time tr tt u ul var
  wbr`.split(/\s+/),
);

/** What stands in an element, without anything that a tag left open may have swallowed. */
export function wordsOf(element: Element): string {
  const words = element.children.flatMap((node: ChildNode) => {
    if (isText(node)) return [node.data];
    if (isCDATA(node)) return [DomUtils.textContent(node)];
    return isTag(node) && MARKUP.has(node.name)
      ? [DomUtils.getOuterHTML(node, { encodeEntities: 'utf8' })]
      : [];
  });
  return wellFormed(words.join('')).trim();
}

/** Tags and all, as Atom has it in `type="xhtml"`; there their names may have a prefix. */
export function markupOf(element: Element): string {
  const prefixed = ({ name }: Element) => name.startsWith(XHTML);
  for (const tag of DomUtils.findAll(prefixed, element.children)) tag.name = tag.name.slice(XHTML.length);
  return DomUtils.getInnerHTML(element, { xmlMode: false, decodeEntities: true });
}

const XHTML = 'xhtml:';

/** Words of a field that may be HTML: «Приём &amp;quot;граждан&amp;quot;», `<b>Важно</b>`. */
export function plainTextOf(html: string): string {
  const short = html.slice(0, LONGEST_LINE);
  return /[<&]/.test(short) ? DomUtils.textContent(parseForeign(short)) : short;
}

// Far more than any title is kept of.
const LONGEST_LINE = 10_000;

/** Names of categories, each once. */
export function namedOnce(names: readonly string[]): { slug: string; name: string }[] {
  const plain = names.map((name) => plainTextOf(name).trim()).filter(Boolean);
  return [...new Set(plain)].map((name) => ({ slug: '', name }));
}
