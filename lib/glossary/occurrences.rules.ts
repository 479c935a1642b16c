import { foldYo } from '@/lib/shared/russian';
import type { Term } from './rules';

/** A short form in a text, from `start` up to but without `end`. */
export type Occurrence = { readonly start: number; readonly end: number; readonly term: Term };

/** Finds short forms in a text, in the order of the text, longest first where several begin alike. */
export type Finder = (text: string) => Occurrence[];

// No letter, digit or hyphened part may touch it: «ЕДВ-2», «экс-МФЦ» and «МФЦшный» are words of their own.
const BEFORE = String.raw`(?<![\p{L}\p{N}_])(?<![\p{L}\p{N}][-‑])`;
const BEHIND = String.raw`(?![\p{L}\p{N}_]|[-‑][\p{L}\p{N}])`;

/** One pass over a text, however many terms there are: the pattern branches by first letters. */
export function finderOf(terms: readonly Term[]): Finder {
  if (terms.length === 0) return () => [];
  const termOf = new Map(terms.map((term) => [term.short, term]));
  const pattern = new RegExp(`${BEFORE}(?:${branchesOf([...termOf.keys()])})${BEHIND}`, 'gu');
  return (text) =>
    [...text.matchAll(pattern)].flatMap(({ 0: short, index: start }) => {
      const term = termOf.get(short.replaceAll(NO_BREAK, ' '));
      return term ? [{ start, end: start + short.length, term }] : [];
    });
}

const NO_BREAK = '\u00a0';

function branchesOf(shorts: readonly string[]): string {
  const rests = new Map<string, string[]>();
  for (const short of [...shorts].sort((one, other) => other.length - one.length)) {
    const [first = ''] = short;
    rests.set(first, [...(rests.get(first) ?? []), patternOf(short.slice(first.length))]);
  }
  return [...rests].map(([first, others]) => `${patternOf(first)}(?:${others.join('|')})`).join('|');
}

/**
 * Typography may have put a no-break space into «ГОСТ Р». Short forms have nothing in them that means something in a
 * pattern: letters, digits, hyphens and spaces (`whyNotAbbreviation`); what else the table may hold is never found.
 */
function patternOf(text: string): string {
  return /^[\p{L}\d -]*$/u.test(text) ? text.replaceAll(' ', `[ ${NO_BREAK}]`) : '(?!)';
}

/**
 * What the text itself makes of a short form: `explained` in the ways that the check before publishing knows («…
 * выплата (ЕДВ)», «ЕДВ (ежемесячная …)», «ЕДВ — это ежемесячная …»); `cramped` where an expansion in brackets would
 * stand inside or beside other brackets; else `bare`.
 */
export function standingOf(text: string, { start, end, term }: Occurrence): 'explained' | 'cramped' | 'bare' {
  const behind = text.slice(end, end + LONGEST_LOOK);
  if (isInOwnBrackets(text, start, behind)) return 'explained';
  const opening = /^[»”]?[\s\u00a0]{0,2}([(—–])/.exec(behind)?.[1];
  if (opening !== undefined && resembles(behind, term.full)) return 'explained';
  return opening === '(' || isInBrackets(text, start) ? 'cramped' : 'bare';
}

// As far as an explanation may reach. Everything here is bounded: the time grows with the length of the text.
const LONGEST_LOOK = 120;

function isInOwnBrackets(text: string, start: number, behind: string): boolean {
  return /\([«„]?$/.test(text.slice(Math.max(0, start - 2), start)) && /^[»“]?\)/.test(behind);
}

function isInBrackets(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_LOOK), start);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

/** Whether the first word of the full form stands there, in whatever case. */
function resembles(text: string, full: string): boolean {
  const [first = ''] = folded(full).split(/[\s\u00a0-]/, 1);
  const stem = first.slice(0, Math.max(4, first.length - 3));
  return folded(text).includes(stem);
}

function folded(text: string): string {
  return foldYo(text).toLowerCase();
}
