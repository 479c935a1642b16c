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
