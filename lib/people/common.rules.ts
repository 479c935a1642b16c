import { foldYo } from '@/lib/shared/russian';

/**
 * Twelve characters are asked for, and people stretch the password that they always had: with digits and signs at its
 * ends, twice in a row, in the other keyboard layout. These are the words that such a password may have been made of.
 */
export function rootsOf(password: string): string[] {
  const typed = foldYo(password.toLowerCase().normalize('NFKC'));
  const roots = [
    typed,
    typed.replace(/[^\p{L}\p{N}]/gu, ''),
    withoutEnds(typed),
    typed.replace(/[^\p{L}]/gu, ''),
  ];
  return [...new Set(roots.flatMap((root) => [root, repeatedPart(root)]).flatMap(inBothLayouts))];
}

/** `parol-2026!` → `parol` */
function withoutEnds(text: string): string {
  return text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
}

/** `пароль пароль` → `пароль`; what is no repetition stays whole. */
function repeatedPart(text: string): string {
  return /^(.{3,}?)[^\p{L}\p{N}]?(?:\1[^\p{L}\p{N}]?)+$/u.exec(text)?.[1] ?? text;
}

const LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const RUSSIAN = 'йцукенгшщзхъфывапролджэячсмитьбюе';

/** `gfhjkm` is «пароль» typed in the Latin layout. */
function inBothLayouts(text: string): string[] {
  return [text, translated(text, LATIN, RUSSIAN), translated(text, RUSSIAN, LATIN)];
}

function translated(text: string, from: string, to: string): string {
  return Array.from(text, (letter) => to[from.indexOf(letter)] ?? letter).join('');
}
