const LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const CYRILLIC = 'йцукенгшщзхъфывапролджэячсмитьбюё';

/** What the keys of `text` write in the other keyboard layout; null where it is not all of one layout. */
export function inOtherLayout(text: string): string | null {
  const typed = text.toLowerCase();
  if (/[a-z]/.test(typed) && !/[а-яё]/.test(typed)) return transliterate(typed, LATIN, CYRILLIC);
  if (/[а-яё]/.test(typed) && !/[a-z]/.test(typed)) return transliterate(typed, CYRILLIC, LATIN);
  return null;
}

function transliterate(text: string, from: string, to: string): string {
  return [...text].map((sign) => to[from.indexOf(sign)] ?? sign).join('');
}
