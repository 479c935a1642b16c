import { Parser } from 'htmlparser2';

const BLOCKS = new Set<string>([
  ...['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'blockquote', 'figure', 'figcaption', 'table', 'caption'],
  ...['thead', 'tbody', 'tr', 'th', 'td', 'br'],
]);

/** The words of a body, blocks parted by line breaks: for search, likeness and counting. */
export function textOfHtml(html: string): string {
  const pieces: string[] = [];
  const parser = new Parser({
    onopentagname: (name) => void (BLOCKS.has(name) && pieces.push('\n')),
    ontext: (text) => void pieces.push(text),
    onclosetag: (name) => void (BLOCKS.has(name) && pieces.push('\n')),
  });
  parser.end(html);
  return pieces
    .join('')
    .replace(/[ \t\r]+/g, ' ')
    .replace(/ ?\n[\n ]*/g, '\n')
    .trim();
}
