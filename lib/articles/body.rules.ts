import { type ChildNode, isTag, isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { ALLOWED_HTML, type AllowedTag, MEDIA_ADDRESS } from '@/lib/shared/allowed-html';

/** A cleaned body as a tree that a view can walk, so that no page sets raw HTML. */
export type BodyNode = string | BodyElement;

export type BodyElement = {
  readonly tag: AllowedTag;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly BodyNode[];
};

/** The tree of a body. Tags outside the allow-list are left out with their text kept, should any have slipped in. */
export function bodyTree(html: string): BodyNode[] {
  return parseDocument(html).children.flatMap(nodesOf);
}

function nodesOf(node: ChildNode): BodyNode[] {
  if (isText(node)) return [node.data];
  if (!isTag(node)) return [];
  const children = node.children.flatMap(nodesOf);
  return isAllowedTag(node.name) ? [{ tag: node.name, attributes: node.attribs, children }] : children;
}

function isAllowedTag(name: string): name is AllowedTag {
  return Object.hasOwn(ALLOWED_HTML, name);
}

/** Ids of the pictures and documents that a body shows or links to, each once. */
export function mediaIdsOf(html: string): string[] {
  return [...new Set(bodyTree(html).flatMap(mediaIdsBelow))];
}

function mediaIdsBelow(node: BodyNode): string[] {
  if (typeof node === 'string') return [];
  const own = mediaIdOf(node.attributes.src ?? node.attributes.href);
  return [...(own ? [own] : []), ...node.children.flatMap(mediaIdsBelow)];
}

/** Id in an address `/media/{id}/{file}`, or undefined for any other address. */
export function mediaIdOf(address: string | undefined): string | undefined {
  return address === undefined ? undefined : MEDIA_ADDRESS.exec(address)?.[1];
}

/** Any node that has words in it. */
type Wordy = string | { readonly children: readonly Wordy[] };

/** The words below a node. */
export function textOfNode(node: Wordy): string {
  return typeof node === 'string' ? node : node.children.map(textOfNode).join('');
}
