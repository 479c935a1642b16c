/** A text of at most `longest` characters, cut at a word's end and closed with «…» where it was longer. */
export function shortened(text: string, longest: number): string {
  const characters = [...text];
  if (characters.length <= longest) return text;
  const cut = characters.slice(0, longest - 1).join('');
  // What stands at the cut may be a whole word.
  const isWordEnd = /\s/.test(characters[longest - 1] ?? '');
  const words = isWordEnd ? cut : cut.replace(/\s+\S*$/, '');
  return `${(words || cut).replace(/[\s,;:.–—-]+$/, '')}…`;
}
