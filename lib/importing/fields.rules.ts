import { type ChildNode, type Element, isCDATA, isTag, isText } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';
import { wellFormed } from './charset.rules';

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

/** What stands in an element before anything that a tag left open may have swallowed. */
export function wordsOf(element: Element): string {
  const words = element.children.flatMap((node: ChildNode) => {
    if (isText(node)) return [node.data];
    return isCDATA(node) ? [DomUtils.textContent(node)] : [];
  });
  return wellFormed(words.join('')).trim();
}

/** Tags and all, as Atom has it in `type="xhtml"`. */
export function markupOf(element: Element): string {
  return DomUtils.getInnerHTML(element, { xmlMode: false, decodeEntities: true });
}

/** Words of a field that may be HTML: «Приём &amp;quot;граждан&amp;quot;», `<b>Важно</b>`. */
export function plainTextOf(html: string): string {
  return html.includes('<') || html.includes('&') ? DomUtils.textContent(parseDocument(html)) : html;
}
