import { Parser } from 'htmlparser2';
import sanitizeHtml from 'sanitize-html';
import { withSoundStructure } from './html-structure';

/**
 * The allow-list of an article's body: tag → attributes that may stay. Everything else goes; its text stays,
 * but for script, style and their like, which go whole. Never add textarea, xmp, svg, math, style or noscript:
 * browsers parse them by rules of their own, and sanitisers have been fooled there again and again.
 */
export const ALLOWED_HTML = {
  p: [],
  h2: [],
  h3: [],
  h4: [],
  ul: [],
  ol: ['start'],
  li: [],
  blockquote: [],
  cite: [],
  strong: [],
  em: [],
  sub: [],
  sup: [],
  abbr: ['title'],
  br: [],
  a: ['href'],
  figure: [],
  figcaption: [],
  img: ['src', 'alt', 'width', 'height'],
  table: [],
  caption: [],
  thead: [],
  tbody: [],
  tr: [],
  th: ['scope', 'colspan', 'rowspan'],
  td: ['colspan', 'rowspan'],
} as const satisfies Record<string, readonly string[]>;

export type AllowedTag = keyof typeof ALLOWED_HTML;

/** Address of a file in the library: `/media/{uuid}/{file}`. */
export const MEDIA_ADDRESS =
  /^\/media\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/([a-z0-9][a-z0-9._-]*)$/;

const OWN_OR_KNOWN_SCHEME = /^(?:https?:\/\/|mailto:|tel:|#|\/(?!\/))/i;

const ATTRIBUTE_SHAPES: Record<string, RegExp> = {
  href: OWN_OR_KNOWN_SCHEME,
  src: MEDIA_ADDRESS,
  width: /^\d{1,5}$/,
  height: /^\d{1,5}$/,
  start: /^\d{1,4}$/,
  colspan: /^\d{1,2}$/,
  rowspan: /^\d{1,2}$/,
  scope: /^(?:col|row|colgroup|rowgroup)$/,
};

// What Word, old editors and careless typing mean.
const MEANT_AS: Record<string, AllowedTag> = { b: 'strong', i: 'em', h1: 'h2', h5: 'h4', h6: 'h4' };

const BLOCKS = new Set<string>([
  ...['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'blockquote', 'figure', 'figcaption', 'table', 'caption'],
  ...['thead', 'tbody', 'tr', 'th', 'td', 'br'],
]);

/** Any text as an article's body: only what `ALLOWED_HTML` names, well formed. Cleaning twice changes nothing. */
export function cleanArticleBody(html: string): string {
  return withSoundStructure(sanitised(html)).trim();
}

function sanitised(html: string): string {
  return sanitizeHtml(html, {
    // `div` parts texts; the structure step turns it into paragraphs and never keeps it.
    allowedTags: [...Object.keys(ALLOWED_HTML), 'div'],
    allowedAttributes: Object.fromEntries(
      Object.entries(ALLOWED_HTML).map(([tag, names]) => [tag, [...names]]),
    ),
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    nonTextTags: [
      'script',
      'style',
      'textarea',
      'option',
      'noscript',
      'title',
      'xmp',
      'svg',
      'math',
      'template',
    ],
    transformTags: { '*': withFittingAttributes },
    exclusiveFilter: isEmptyOrForeign,
  });
}

function withFittingAttributes(tagName: string, attributes: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  const fitting = Object.entries(attributes).filter(([name, value]) => fits(name, value));
  return { tagName: MEANT_AS[tagName] ?? tagName, attribs: Object.fromEntries(fitting) };
}

function fits(name: string, value: string): boolean {
  return ATTRIBUTE_SHAPES[name]?.test(value.trim()) ?? true;
}

function isEmptyOrForeign(frame: sanitizeHtml.IFrame): boolean {
  if (frame.tag === 'img') return frame.attribs.src === undefined;
  const mayBeEmpty = frame.tag === 'td' || frame.tag === 'th' || frame.tag === 'br';
  return !mayBeEmpty && frame.text.trim() === '' && frame.mediaChildren.length === 0;
}

/** The words of a body, blocks parted by line breaks: for search, likeness and counting. */
export function textOfHtml(html: string): string {
  const pieces: string[] = [];
  const parser = new Parser({
    onopentagname: (name) => void (BLOCKS.has(name) && pieces.push('\n')),
    ontext: (text) => void pieces.push(text),
    onclosetag: (name) => void (BLOCKS.has(name) && pieces.push('\n')),
  });
  parser.end(html);
  return pieces
    .join('')
    .replace(/[ \t\r]+/g, ' ')
    .replace(/ ?\n[\n ]*/g, '\n')
    .trim();
}
