import type { Picture } from '@/lib/media/rules';
import { mediaIdOf, textOfNode } from './body.rules';
import { type Blocker, type BlockerKey, excerptOf, type Warning, type WarningKey } from './finding.rules';
import type { PlacedBody, PlacedElement } from './passages.rules';

export type CheckedPicture = Pick<Picture, 'alt' | 'decorative' | 'credit'> & {
  /** No reader sees it: the consent of the people in it is over. */
  readonly isHidden: boolean;
};

/** What the database says of the things that a text shows and links to. */
export type CheckContext = {
  /** By id; a picture that is not among them is no longer in the library. */
  readonly pictures: ReadonlyMap<string, CheckedPicture>;
  /** Own addresses, as they stand in the text, that lead nowhere. */
  readonly deadLinks: ReadonlySet<string>;
  /** Short forms of the glossary: the portal says itself what they mean. */
  readonly abbreviations: ReadonlySet<string>;
};

export function bodyBlockers({ elements }: PlacedBody, context: CheckContext): Blocker[] {
  return [
    ...elements.flatMap((placed) => {
      const key = blockerOf(placed, context);
      return key ? [findingOf(key, placed)] : [];
    }),
    ...skippedHeadings(elements).map((placed) => findingOf('headingSkipped' as const, placed)),
  ];
}

export function bodyWarnings({ elements }: PlacedBody, { pictures }: CheckContext): Warning[] {
  return elements.flatMap((placed) => {
    const key = warningOf(placed, pictures);
    return key ? [findingOf(key, placed)] : [];
  });
}

function blockerOf(placed: PlacedElement, context: CheckContext): BlockerKey | null {
  switch (placed.element.tag) {
    case 'img':
      return whyNotPicture(placed, context);
    case 'a':
      return whyNotLink(placed, context);
    case 'table':
      return hasHead(placed) ? null : 'tableWithoutHead';
    default:
      return null;
  }
}

function whyNotPicture({ element }: PlacedElement, { pictures }: CheckContext): BlockerKey | null {
  const picture = pictures.get(mediaIdOf(element.attributes.src) ?? '');
  if (!picture) return 'pictureGone';
  if (picture.isHidden) return 'pictureHidden';
  const hasWords = Boolean(element.attributes.alt?.trim() || picture.alt.trim());
  return hasWords || picture.decorative ? null : 'pictureWithoutWords';
}

// Read out of their sentence, as screen readers list links, these say nothing.
const VAGUE = new Set([
  ...['здесь', 'тут', 'сюда', 'отсюда', 'там', 'подробнее', 'подробно', 'далее', 'дальше', 'ещё', 'еще'],
  ...['читать', 'читать далее', 'читать дальше', 'узнать больше', 'узнать подробнее', 'больше', 'ссылка'],
  ...[
    'по ссылке',
    'по этой ссылке',
    'по данной ссылке',
    'эта ссылка',
    'ссылке',
    'перейти',
    'перейти по ссылке',
  ],
  ...[
    'нажмите',
    'нажмите здесь',
    'кликните',
    'кликните здесь',
    'жмите сюда',
    'смотреть',
    'открыть',
    'скачать',
  ],
  ...['подробнее здесь', 'подробнее тут', 'подробнее по ссылке', 'на сайте', 'страница', 'документ', 'файл'],
]);

/** Why the words of a link do not say where it leads. Mail addresses and phone numbers may stand as they are. */
function whyNotLink({ element }: PlacedElement, { deadLinks }: CheckContext): BlockerKey | null {
  const { href = '' } = element.attributes;
  if (deadLinks.has(href)) return 'linkDead';
  const words = wordsOf(textOfNode(element) + pictureWords(element));
  if (words === '') return 'linkEmpty';
  if (VAGUE.has(words)) return 'linkVague';
  return isBareAddress(words) ? 'linkBare' : null;
}

function pictureWords(element: PlacedElement['element']): string {
  return element.children
    .map((child) => (typeof child === 'string' ? '' : (child.attributes.alt ?? pictureWords(child))))
    .join('');
}

/** Small letters, without marks around them: «Подробнее…» and «(здесь)» are vague as well. */
function wordsOf(text: string): string {
  const line = text
    .slice(0, 1000)
    .replace(/[\s\u00a0]+/g, ' ')
    .toLowerCase();
  return line.replace(/^[^\p{L}\d]+/u, '').replace(/[^\p{L}\d/]+$/u, '');
}

function isBareAddress(words: string): boolean {
  return /^(?:https?:\/\/|www\.|[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\/)\S*$/u.test(words) && !words.includes('@');
}

function hasHead({ element }: PlacedElement): boolean {
  return element.children.some(
    (child) =>
      typeof child !== 'string' && (child.tag === 'th' || hasHead({ element: child, start: 0, end: 0 })),
  );
}

const LEVELS: Readonly<Record<string, number>> = { h2: 2, h3: 3, h4: 4 };

/** A heading may go one level down; the title of the article is the first level. */
function skippedHeadings(elements: readonly PlacedElement[]): PlacedElement[] {
  let above = 1;
  return elements.filter(({ element }) => {
    const level = LEVELS[element.tag];
    if (level === undefined) return false;
    const isSkipped = level > above + 1;
    above = level;
    return isSkipped;
  });
}

const DOCUMENT = /\.(pdf|docx?|xlsx?|odt|ods|rtf|pptx?|zip)(?:[?#]|$)/i;

function warningOf({ element }: PlacedElement, pictures: CheckContext['pictures']): WarningKey | null {
  const { src, href = '' } = element.attributes;
  if (element.tag === 'img') {
    const picture = pictures.get(mediaIdOf(src) ?? '');
    return picture && !picture.decorative && picture.credit.trim() === '' ? 'pictureWithoutCredit' : null;
  }
  const kind = element.tag === 'a' ? DOCUMENT.exec(href)?.[1] : undefined;
  // Kind and size of a document of the library are written behind the link by the portal itself.
  if (!kind || mediaIdOf(href)) return null;
  return textOfNode(element).toLowerCase().includes(kind.toLowerCase()) ? null : 'documentUnnamed';
}

function findingOf<Key extends string>(key: Key, { element, start, end }: PlacedElement) {
  const words = element.tag === 'img' ? (element.attributes.alt ?? '') : textOfNode(element);
  // A whole table would be too much to mark.
  const place = { field: 'body' as const, start, end: element.tag === 'table' ? start : end };
  return { key, place, words: excerptOf(words) };
}
