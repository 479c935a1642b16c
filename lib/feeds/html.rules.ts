import { type BodyElement, type BodyNode, bodyTree, mediaIdOf, textOfNode } from '@/lib/articles/body.rules';
import type { BodyMedia } from '@/lib/articles/reading.rules';
import { pictureFile } from '@/lib/media/picture-file.rules';
import { creditLine, documentKind, type Picture } from '@/lib/media/rules';
import { formatBytes, sentenceEnd } from '@/lib/shared/russian';

/** The widest picture that programs reading feeds are given, in pixels. */
export const FEED_PICTURE_WIDTH = 960;

type Surroundings = {
  media: BodyMedia;
  /** Address of the article: what its links are relative to. */
  url: string;
};

/** An article's body as it may stand anywhere: whole addresses, pictures with their text and credit, no classes. */
export function feedBody(html: string, surroundings: Surroundings): string {
  return htmlOf(bodyTree(html), surroundings);
}

/** A picture with its caption and credit. */
export function feedFigure(picture: Picture, url: string): string {
  const parts = [picture.caption, creditLine(picture.credit)].filter(Boolean);
  const words = parts.join(sentenceEnd(picture.caption));
  const caption = words && `<figcaption>${htmlText(words)}</figcaption>`;
  return `<figure>${pictureHtml(picture, url)}${caption}</figure>`;
}

export function feedParagraph(text: string): string {
  return `<p>${htmlText(text)}</p>`;
}

export function feedList(sentences: readonly string[]): string {
  return sentences.length === 0
    ? ''
    : `<ul>${sentences.map((text) => `<li>${htmlText(text)}</li>`).join('')}</ul>`;
}

function htmlOf(nodes: readonly BodyNode[], surroundings: Surroundings): string {
  return nodes
    .map((node) => (typeof node === 'string' ? htmlText(node) : elementHtml(node, surroundings)))
    .join('');
}

function elementHtml(element: BodyElement, surroundings: Surroundings): string {
  switch (element.tag) {
    case 'br':
      return '<br>';
    case 'img':
      return bodyPicture(element, surroundings);
    case 'figure':
      return bodyFigure(element, surroundings);
    case 'a':
      return bodyLink(element, surroundings);
    default:
      return wrapped(element, htmlOf(element.children, surroundings));
  }
}

function wrapped({ tag, attributes }: BodyElement, inner: string): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${htmlText(value)}"`);
  return `<${tag}${written.join('')}>${inner}</${tag}>`;
}

function bodyPicture({ attributes }: BodyElement, { media, url }: Surroundings): string {
  const picture = media.pictures.get(mediaIdOf(attributes.src) ?? '');
  return picture ? pictureHtml({ ...picture, alt: attributes.alt || picture.alt }, url) : '';
}

function pictureHtml(picture: Picture, url: string): string {
  const { path, width, height } = pictureFile(picture, FEED_PICTURE_WIDTH);
  const alt = picture.decorative ? '' : picture.alt;
  const src = new URL(path, url).href;
  return `<img src="${htmlText(src)}" alt="${htmlText(alt)}" width="${width}" height="${height}">`;
}

/** As on the portal's own page (components/article/article-body.tsx): a hidden picture takes its caption along. */
function bodyFigure(element: BodyElement, surroundings: Surroundings): string {
  const id = pictureIdBelow(element);
  const picture = surroundings.media.pictures.get(id ?? '');
  if (id && !picture) return '';
  const caption = element.children.find(isCaption);
  const others = htmlOf(
    element.children.filter((child) => child !== caption),
    surroundings,
  );
  return `<figure>${others}${captionHtml(caption, picture?.credit ?? '', surroundings)}</figure>`;
}

function captionHtml(caption: BodyElement | undefined, credit: string, surroundings: Surroundings): string {
  const words = caption ? htmlOf(caption.children, surroundings) : '';
  const end = caption && credit ? sentenceEnd(textOfNode(caption)) : '';
  const whole = `${words}${htmlText(end)}${htmlText(creditLine(credit))}`;
  return whole && `<figcaption>${whole}</figcaption>`;
}

function pictureIdBelow(node: BodyNode): string | undefined {
  if (typeof node === 'string') return undefined;
  return mediaIdOf(node.attributes.src) ?? node.children.map(pictureIdBelow).find(Boolean);
}

function isCaption(node: BodyNode): node is BodyElement {
  return typeof node !== 'string' && node.tag === 'figcaption';
}

function bodyLink(element: BodyElement, surroundings: Surroundings): string {
  const words = htmlOf(element.children, surroundings);
  const href = element.attributes.href ?? '';
  const file = surroundings.media.documents.get(mediaIdOf(href) ?? '');
  const kind = file ? ` (${htmlText(documentKind(file))}, ${formatBytes(file.bytes)})` : '';
  if (!URL.canParse(href, surroundings.url)) return words;
  return `<a href="${htmlText(new URL(href, surroundings.url).href)}">${words}${kind}</a>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function htmlText(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
