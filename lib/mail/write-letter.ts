import type { WrittenLetter } from './rules';

/** What a letter says, part by part. Plain text and HTML are made from the same parts, so both say the same. */
export type LetterPart =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'button'; readonly label: string; readonly href: string }
  | { readonly kind: 'link'; readonly label: string; readonly href: string }
  | {
      readonly kind: 'story';
      readonly title: string;
      readonly href: string;
      readonly about: string;
      readonly text: string;
    };

export type LetterWords = {
  readonly subject: string;
  readonly parts: readonly LetterPart[];
  /** Small print at the end: why this letter came, how it stops. */
  readonly footer: readonly LetterPart[];
  readonly unsubscribe: string | null;
};

/** Both forms of a letter. Nothing is fetched from anywhere when it is read: no pictures, no fonts. */
export function writeLetter(words: LetterWords, sender: string): WrittenLetter {
  return {
    subject: words.subject,
    text: plainText(words, sender),
    html: page(words, sender),
    unsubscribe: words.unsubscribe,
  };
}

/** «-- » begins a signature (RFC 3676, 4.3): replies leave it out. */
function plainText({ parts, footer }: LetterWords, sender: string): string {
  return `${parts.map(plain).join('\n\n')}\n\n-- \n${[sender, ...footer.map(plain)].join('\n\n')}\n`;
}

function plain(part: LetterPart): string {
  switch (part.kind) {
    case 'paragraph':
      return part.text;
    case 'heading':
      return part.text.toLocaleUpperCase('ru');
    case 'story':
      return [part.title, part.about, part.text, part.href].filter(Boolean).join('\n');
    default:
      return `${part.label}:\n${part.href}`;
  }
}

// Mail programs know no style sheets of ours: colours and sizes stand at the elements. 20 px is the portal's large type.
const TEXT = 'margin:0 0 20px;font-size:20px;line-height:1.5';
const LINK = 'color:#0b3d91;text-decoration:underline';

function page({ subject, parts, footer }: LetterWords, sender: string): string {
  return `<!DOCTYPE html>
<html lang="ru"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:24px 16px;background:#ffffff;color:#1a1a1a;font-family:Arial,'Liberation Sans',sans-serif">
<div role="article" aria-label="${escaped(subject)}" style="max-width:640px;margin:0 auto">
<p style="margin:0 0 24px;padding:0 0 12px;border-bottom:3px solid #0b3d91;font-size:18px;font-weight:bold">${escaped(sender)}</p>
${parts.map((part) => markup(part, TEXT)).join('\n')}
<div style="margin-top:32px;padding-top:16px;border-top:1px solid #767676">
${footer.map((part) => markup(part, 'margin:0 0 12px;font-size:18px;line-height:1.5')).join('\n')}
</div>
</div>
</body></html>
`;
}

function markup(part: LetterPart, style: string): string {
  switch (part.kind) {
    case 'paragraph':
      return `<p style="${style}">${escaped(part.text)}</p>`;
    case 'heading':
      return `<h1 style="margin:0 0 20px;font-size:26px;line-height:1.3">${escaped(part.text)}</h1>`;
    case 'link':
      return `<p style="${style}"><a href="${escaped(part.href)}" style="${LINK}">${escaped(part.label)}</a></p>`;
    case 'button':
      return `<p style="${style}"><a href="${escaped(part.href)}" style="display:inline-block;padding:14px 24px;background:#0b3d91;color:#ffffff;font-weight:bold;text-decoration:underline;border:2px solid #0b3d91">${escaped(part.label)}</a></p>`;
    case 'story':
      return `<h2 style="margin:28px 0 6px;font-size:22px;line-height:1.35"><a href="${escaped(part.href)}" style="${LINK}">${escaped(part.title)}</a></h2>
<p style="margin:0 0 6px;font-size:18px">${escaped(part.about)}</p>
<p style="${TEXT}">${escaped(part.text)}</p>`;
  }
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
