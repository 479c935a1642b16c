import { type ChildNode, Element, isTag, isText } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';
import { ALLOWED_HTML, MEDIA_ADDRESS } from '@/lib/shared/allowed-html';

/**
 * What stands on the clipboard, without the noise of Word and its like: their styles, comments and namespaces go, lists
 * that Word draws with marks and indents become lists. Anything the body may not hold is left for the server to judge.
 */
export function cleanPastedHtml(html: string): string {
  // Our own editor wrote it: nothing to clean, and its marks are needed.
  if (html.includes('data-pm-slice')) return html;
  const document = parseDocument(html);
  const body = DomUtils.findOne(({ name }) => name === 'body', document.children);
  const cleaned = cleanNodes(body?.children ?? document.children);
  return DomUtils.getOuterHTML(cleaned, { encodeEntities: 'utf8' });
}

const DROPPED = new Set(['head', 'link', 'meta', 'script', 'style', 'template', 'title', 'xml']);

const MEANT_AS: Readonly<Record<string, string>> = {
  b: 'strong',
  h1: 'h2',
  h5: 'h4',
  h6: 'h4',
  i: 'em',
};

function cleanNodes(nodes: readonly ChildNode[]): ChildNode[] {
  return withWordLists(nodes).flatMap(cleanNode);
}

function cleanNode(node: ChildNode): ChildNode[] {
  if (isText(node)) return [node];
  if (!isTag(node) || DROPPED.has(node.name) || isListMark(node)) return [];
  const children = cleanNodes(node.children);
  const name = MEANT_AS[node.name] ?? node.name;
  return isNeeded(name, node) ? [new Element(name, neededAttributes(name, node), children)] : children;
}

/** Tags without a meaning here give way to what they hold. */
function isNeeded(name: string, { attribs }: Element): boolean {
  if (name === 'img') return MEDIA_ADDRESS.test(attribs.src ?? '');
  if (name === 'a') return /^(?:https?:|mailto:|tel:|\/)/i.test(attribs.href ?? '');
  // Google Docs wraps everything into <b style="font-weight: normal">.
  if (name === 'strong' && /(?:^|;)\s*font-weight:\s*(?:normal|400)/.test(attribs.style ?? '')) return false;
  return name === 'div' || Object.hasOwn(ALLOWED_HTML, name);
}

function neededAttributes(name: string, { attribs }: Element): Record<string, string> {
  const allowed: readonly string[] = Object.entries(ALLOWED_HTML).find(([tag]) => tag === name)?.[1] ?? [];
  return Object.fromEntries(Object.entries(attribs).filter(([attribute]) => allowed.includes(attribute)));
}

/** Word's own bullet or number before the words of an item. */
function isListMark({ attribs }: Element): boolean {
  return /mso-list:\s*ignore/i.test(attribs.style ?? '');
}

type WordItem = { readonly level: number; readonly isNumbered: boolean; readonly paragraph: Element };

/** Word writes `<p style="mso-list: l0 level2 lfo1">` for items: neighbours among them are gathered into lists. */
function withWordLists(nodes: readonly ChildNode[]): ChildNode[] {
  const result: ChildNode[] = [];
  let items: WordItem[] = [];
  const settle = () => {
    result.push(...listsOf(items));
    items = [];
  };
  for (const node of nodes) {
    const item = wordItem(node);
    if (item) items.push(item);
    // Line breaks of the source stand between the items.
    else if (items.length === 0 || !isText(node) || node.data.trim() !== '') {
      settle();
      result.push(node);
    }
  }
  settle();
  return result;
}

function wordItem(node: ChildNode): WordItem | null {
  if (!isTag(node)) return null;
  const level = /mso-list:[^;]*\blevel(\d)/i.exec(node.attribs.style ?? '')?.[1];
  if (level === undefined) return null;
  const mark = DomUtils.findOne(isListMark, node.children);
  const isNumbered = mark !== null && /^\s*[\p{L}\d]{1,4}[.)]/u.test(DomUtils.textContent(mark));
  return { level: Number(level), isNumbered, paragraph: node };
}

function listsOf(items: readonly WordItem[]): Element[] {
  const [first] = items;
  if (!first) return [];
  const list: Element[] = [];
  for (let start = 0; start < items.length; ) {
    const below = items.findIndex(({ level }, index) => index > start && level <= first.level);
    const end = below === -1 ? items.length : below;
    list.push(listItem(items.slice(start, end)));
    start = end;
  }
  return [new Element(first.isNumbered ? 'ol' : 'ul', {}, list)];
}

function listItem([first, ...deeper]: readonly WordItem[]): Element {
  return new Element('li', {}, [...(first?.paragraph.children ?? []), ...listsOf(deeper)]);
}
