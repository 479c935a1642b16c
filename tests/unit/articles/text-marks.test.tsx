import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ArticleBody } from '@/components/article/article-body';
import { placedBody } from '@/lib/articles/passages.rules';
import type { TextMark } from '@/lib/articles/text-marks.rules';
import { cleanArticleBody } from '@/lib/shared/clean-html';

const media = { pictures: new Map(), documents: new Map() };
const words = fc.stringMatching(/^[а-я &<"]{0,12}$/);
const inline = fc
  .tuple(fc.constantFrom('strong', 'em', 'a href="/news"', 'sub'), words)
  .map(([tag, inside]) => `<${tag}>${inside}</${tag.split(' ')[0]}>`);
const run = fc.array(fc.oneof(words, inline), { maxLength: 5 }).map((parts) => parts.join(''));
const block = fc
  .tuple(fc.constantFrom('p', 'h2', 'blockquote', 'li', 'td', 'th', 'figcaption'), run)
  .map(([tag, inside]) => `<${tag}>${inside}</${tag}>`);
const body = fc.array(block, { maxLength: 6 }).map((blocks) => cleanArticleBody(blocks.join('')));
const marks = fc.array(
  fc.record({
    ...{ id: fc.uuid(), kind: fc.constantFrom('blocker' as const, 'warning' as const, 'fact' as const) },
    ...{ start: fc.nat(80), length: fc.nat(30) },
  }),
  { maxLength: 12 },
);

test('without its marks a marked text is the text that came, tag for tag', () => {
  fc.assert(
    fc.property(body, marks, (html, chosen) => {
      const marked = render(
        html,
        chosen.map(({ length, ...mark }) => ({ ...mark, end: mark.start + length })),
      );
      expect(marked.replace(/<\/?mark[^>]*>/g, '')).toBe(render(html, []));
    }),
  );
});

test('every mark whose first character is in the text is there exactly once by its id', () => {
  fc.assert(
    fc.property(body, marks, (html, chosen) => {
      const whole = placedBody(html).passages.reduce(
        (end, { start, text }) => Math.max(end, start + text.length),
        0,
      );
      const covering = chosen.filter(({ start, length }) => length > 0 && start < whole);
      const marked = render(
        html,
        covering.map(({ length, ...mark }) => ({ ...mark, end: mark.start + length })),
      );
      for (const { id } of covering) expect(marked.split(`id="${id}"`)).toHaveLength(2);
    }),
  );
});

test('a mark runs over tags without breaking them', () => {
  expect(render('<p>Раз <em>два три</em> четыре</p>', [mark('a', 0, 7), mark('b', 4, 11)])).toContain(
    '<p><mark data-kind="fact" id="a">Раз </mark><em><mark data-kind="fact" id="b">два</mark><mark data-kind="fact"> три</mark></em> четыре</p>',
  );
});

test('two marks that begin together both have their place', () => {
  expect(render('<p>Раз два</p>', [mark('a', 0, 7), mark('b', 0, 3)])).toContain(
    '<mark data-kind="fact" id="a"><mark data-kind="fact" id="b">Раз</mark></mark><mark data-kind="fact"> два</mark>',
  );
});

test('where a warning and a fact are the same words, they look like the warning', () => {
  const warning = { ...mark('a', 0, 3), kind: 'warning' as const };
  expect(render('<p>Раз</p>', [warning, mark('b', 0, 3)])).toContain(
    '<mark data-kind="warning" id="a"><mark data-kind="warning" id="b">Раз</mark></mark>',
  );
});

test('a mark without length stands before the table that it is about', () => {
  const html = '<p>Раз</p><table><tbody><tr><td>1</td></tr></tbody></table>';
  expect(render(html, [mark('a', 3, 3)])).toContain('<mark data-kind="fact" id="a"></mark><section');
});

function mark(id: string, start: number, end: number): TextMark {
  return { id, kind: 'fact', start, end };
}

function render(html: string, chosen: readonly TextMark[]): string {
  return renderToStaticMarkup(<ArticleBody html={html} images="1" marks={chosen} media={media} />);
}
