import sanitizeHtml from 'sanitize-html';
import { ALLOWED_HTML, type AllowedTag, MEDIA_ADDRESS } from './allowed-html';
import { withSoundStructure } from './html-structure';

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
    exclusiveFilter: isForeignPicture,
  });
}

function withFittingAttributes(tagName: string, attributes: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  const fitting = Object.entries(attributes).filter(([name, value]) => fits(name, value));
  return { tagName: MEANT_AS[tagName] ?? tagName, attribs: Object.fromEntries(fitting) };
}

function fits(name: string, value: string): boolean {
  return ATTRIBUTE_SHAPES[name]?.test(value.trim()) ?? true;
}

function isForeignPicture(frame: sanitizeHtml.IFrame): boolean {
  return frame.tag === 'img' && frame.attribs.src === undefined;
}
