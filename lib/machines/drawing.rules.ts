import { shortened } from '@/lib/shared/shortened';

// What the letters of public pictures have: Latin, Cyrillic, punctuation. For any other sign the library that draws
// would ask a host of fonts.
const NOT_DRAWN =
  /[^\u0020-\u007e\u00a0-\u00ff\u0410-\u044f\u0401\u0451\u2013\u2014\u2018-\u201a\u201c-\u201e\u2026\u2116]/gu;
const LONGEST = 190;

/** The part of a text that can be drawn, in one line, cut where it is too long for the picture. */
export function drawableText(text: string): string {
  const drawn = text
    .normalize('NFC')
    .replace(/[\s\u2000-\u200a\u202f]+/g, ' ')
    .replace(NOT_DRAWN, '');
  return shortened(drawn.replace(/ {2,}/g, ' ').trim(), LONGEST);
}

/** Size of the title's letters, in pixels: the longer it is, the smaller, and it always fits. */
export function titleSize(title: string): number {
  if (title.length <= 60) return 72;
  if (title.length <= 110) return 60;
  return 50;
}
