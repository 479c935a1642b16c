import { expect, test } from 'vitest';
import { finishBody, readBody } from '@/lib/importing/body.rules';
import { excerptText, leadOfBody } from '@/lib/importing/lead.rules';
import type { Post, Site } from '@/lib/importing/rules';
import { TooDeep } from '@/lib/importing/shallow-dom.rules';

const site: Site = {
  ...{ title: '', origin: 'old.example.ru', base: 'https://old.example.ru', hosts: new Set<string>() },
  ...{ categories: new Map(), authors: new Map(), attachments: new Map() },
};

function postOf(html: string): Post {
  return {
    ...{ guid: '1', title: '', html, markup: 'classic', excerpt: '', slug: '', link: '', otherPaths: [] },
    ...{ status: 'published', at: null, categories: [], tags: [], photo: null, comments: 0, isSticky: false },
    author: { login: '', email: '', name: '' },
  };
}

function passedThrough(html: string): string {
  const finished = finishBody(readBody(postOf(html), site), new Map(), site);
  leadOfBody(finished.html);
  excerptText(html);
  return finished.html;
}

// Time that grew with the square of the length would not end within the test's.
const MANY = 100_000;

test.each([
  ['blanks in an open shortcode', `[x ${' '.repeat(MANY)}y`],
  ['open brackets', '['.repeat(MANY)],
  ['shortcodes without an end', '[a '.repeat(MANY)],
  ['captions without an end', '[caption id="x"]<img src="a">'.repeat(MANY / 10)],
  ['captions with half a picture', `${'[caption][x]<img '.repeat(MANY / 10)}[/caption]`],
  ['half of attributes', '[gallery ids="'.repeat(MANY)],
  ['players without an end', '[video] https:'.repeat(MANY)],
  ['embeds without an end', '[embed]'.repeat(MANY)],
  ['blanks without a line end', `a${' '.repeat(MANY)}b\n\nc`],
  ['empty lines', `${' \n'.repeat(MANY)}x`],
  ['paragraphs that nobody closed', `${'<p>'.repeat(MANY)}x`],
])('%s are read in one go', (_, html) => {
  expect(typeof passedThrough(html)).toBe('string');
});

test.each(['<b>', '<div><b>', '<ul><li>', '<table><tr><td>', '<blockquote>', '<figure>'])(
  'many %j within each other lose their tags and keep their words',
  (tags) => {
    expect(passedThrough(`${tags.repeat(1500)}Слова`)).toContain('Слова');
  },
);

test('what is deeper than anybody writes is not read at all', () => {
  expect(() => readBody(postOf(`${'<b>'.repeat(MANY)}Слова`), site)).toThrow(TooDeep);
});
