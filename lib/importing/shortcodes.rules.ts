/** WordPress' words in square brackets, turned into the HTML that they stand for as far as we have any. */

export type Unfolded = {
  readonly html: string;
  /** Names of those that nobody here knows; their tags went, what stood between them stayed. */
  readonly unknown: readonly string[];
};

const NAME = '[a-z][a-z0-9_-]*';
// Each of these patterns reads a text in one go, whatever stands in it: no part of one can match what another could.
const ATTRIBUTES = '(?:\\s(?:"[^"]*"|\'[^\']*\'|[^\\]["\'])*)?';
const CAPTION = new RegExp(
  `(?<!\\[)\\[(?:wp_)?caption(${ATTRIBUTES})\\]((?:(?!\\[(?:wp_)?caption)[\\s\\S])*?)\\[/(?:wp_)?caption\\]`,
  'gi',
);
const EMBED = /\[embed[^\][]*\]\s*([^\s[]+)\s*\[\/embed\]/gi;
const MEDIA = new RegExp(
  `(?<!\\[)\\[(?:video|audio|youtube|vimeo|playlist)\\b(${ATTRIBUTES}|=[^\\][]*)\\](?:\\s*(https?:[^\\s[]+)?\\s*\\[/(?:video|audio|youtube|vimeo)\\])?`,
  'gi',
);
const GALLERY = new RegExp(`(?<!\\[)\\[gallery(${ATTRIBUTES})/?\\]`, 'gi');
const ANY = new RegExp(`\\[(\\[?)(/?)(${NAME})(${ATTRIBUTES})/?\\](\\]?)`, 'gi');

export function unfoldShortcodes(text: string): Unfolded {
  if (!text.includes('[')) return { html: text, unknown: [] };
  const known = text
    .replace(CAPTION, (_, attributes: string, inside: string) => captioned(attributes, inside))
    .replace(EMBED, (_, address: string) => embedded(address))
    .replace(MEDIA, (whole: string, attributes = '', inside = '') => mediaFrame(whole, attributes, inside))
    .replace(GALLERY, (_, attributes: string) => gallery(attributes));
  return withoutUnknown(known);
}

function captioned(attributes: string, inside: string): string {
  const picture = /^[\s\S]*?<img[^<>]*>(?:\s*<\/a>)?/i.exec(inside)?.[0] ?? '';
  const words = attributeOf(attributes, 'caption') || inside.slice(picture.length).trim();
  return `<figure>${picture}${words && `<figcaption>${words}</figcaption>`}</figure>`;
}

function mediaFrame(whole: string, attributes: string, inside: string): string {
  const address = inside || /https?:\/\/[^\s"'\]]+/.exec(attributes)?.[0];
  return address ? embedded(address) : whole;
}

function embedded(address: string): string {
  return `<iframe src="${address.replaceAll('"', '')}"></iframe>`;
}

/** Without ids WordPress shows what was uploaded for the post, which no file tells. */
function gallery(attributes: string): string {
  const ids = attributeOf(attributes, 'ids').match(/\d+/g) ?? [];
  if (ids.length === 0) return '<figure><img src="attachment:unknown"></figure>';
  return ids.map((id) => `<figure><img src="attachment:${id}"></figure>`).join('');
}

function attributeOf(attributes: string, name: string): string {
  const found = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|(\\S+))`, 'i').exec(attributes);
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? '';
}

/** Brackets around a word are common in texts, «[sic]»: only what has attributes, a closing tag or a made-up name goes. */
function withoutUnknown(text: string): Unfolded {
  const closed = new Set(
    [...text.matchAll(/\[\/([a-z][a-z0-9_-]*)\]/gi)].map(([, name]) => name?.toLowerCase()),
  );
  const unknown = new Set<string>();
  const html = text.replace(
    ANY,
    (whole, ...[open = '', , name = '', attributes = '', close = '']: string[]) => {
      if (open && close) return whole.slice(1, -1);
      const isOne = closed.has(name.toLowerCase()) || /=\s*["'\w]/.test(attributes) || /[_-]/.test(name);
      if (!isOne) return whole;
      unknown.add(name.toLowerCase());
      return open + close;
    },
  );
  return { html, unknown: [...unknown] };
}
