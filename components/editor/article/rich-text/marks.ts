/** Tags inside of lines and the editor's names for them. */
const markPairs = [
  ['a', 'link'],
  ['abbr', 'abbreviation'],
  ['cite', 'cite'],
  ['strong', 'bold'],
  ['em', 'italic'],
  ['sub', 'subscript'],
  ['sup', 'superscript'],
] as const;

export const marksByTag: ReadonlyMap<string, string> = new Map(markPairs);

export const tagsByMark: ReadonlyMap<string, string> = new Map(markPairs.map(([tag, mark]) => [mark, tag]));
