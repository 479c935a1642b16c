import { expect, test } from 'vitest';
import { entriesOf } from '@/lib/feeds/entries.rules';
import { PHOTO } from '../articles-reading/a-teaser';
import { aFeed, aFeedArticle, DOCUMENT_ID, HIDDEN_ID, ORIGIN } from './a-feed';

function htmlOf(body: string): string | undefined {
  return aFeed([aFeedArticle({ slug: 'priyom', lead: 'Лид.', body })]).entries[0]?.html.replace(
    '<p>Лид.</p>',
    '',
  );
}

test('links become whole', () => {
  const links =
    '<p><a href="/about">a</a><a href="#c">b</a><a href="tel:122">c</a><a href="https://x.test/?a=1&amp;b=2">d</a></p>';

  expect(htmlOf(links)).toBe(
    '<p><a href="https://portal.test/about">a</a><a href="https://portal.test/news/priyom#c">b</a>' +
      '<a href="tel:122">c</a><a href="https://x.test/?a=1&amp;b=2">d</a></p>',
  );
});

test('a link to a document says its kind and size', () => {
  expect(htmlOf(`<p><a href="/media/${DOCUMENT_ID}/blank.pdf">Бланк</a></p>`)).toBe(
    `<p><a href="https://portal.test/media/${DOCUMENT_ID}/blank.pdf">Бланк (PDF, 120\u00a0КБ)</a></p>`,
  );
});

test('a figure has a whole address, its text, its caption and its credit', () => {
  const figure = `<figure><img src="/media/${PHOTO.id}/960.jpg" alt="&quot;Женщина&quot;"><figcaption>Приём</figcaption></figure>`;

  expect(htmlOf(figure)).toBe(
    `<figure><img src="https://portal.test/media/${PHOTO.id}/960.jpg" alt="&quot;Женщина&quot;" width="960" height="540">` +
      '<figcaption>Приём. Фото: пресс-служба</figcaption></figure>',
  );
});

test('a picture that may not be shown any more goes with its caption', () => {
  const hidden = `<figure><img src="/media/${HIDDEN_ID}/960.jpg" alt="Люди"><figcaption>Иванов</figcaption></figure>`;

  expect(htmlOf(`<p>До</p>${hidden}<p>После</p>`)).toBe('<p>До</p><p>После</p>');
});

test('nothing comes through that the portal itself would not show', () => {
  expect(htmlOf('<p onclick="x()">a<script>alert(1)</script></p><iframe src="/b"></iframe>')).not.toMatch(
    /<script|<iframe/,
  );
});

test('tables and lists stay what they are', () => {
  const table = '<table><tbody><tr><th scope="row">А</th><td colspan="2">Б &lt; В</td></tr></tbody></table>';

  expect(htmlOf(`${table}<ol start="3"><li>три<br>тройка</li></ol>`)).toBe(
    `${table}<ol start="3"><li>три<br>тройка</li></ol>`,
  );
});

test('a feed does not grow to megabytes: what is beyond the bound comes with its lead', () => {
  const long = aFeedArticle({ body: `<p>${'а'.repeat(400_000)}</p>` });
  const surroundings = {
    ...{ origin: ORIGIN, files: new Map() },
    media: { pictures: new Map(), documents: new Map() },
  };

  const lengths = entriesOf([long, long, long, long], surroundings).map(({ html }) => html.length);

  expect(lengths.filter((length) => length > 1000)).toHaveLength(2);
  expect(entriesOf([long, long, long], surroundings)[2]?.html).toBe(`<p>${long.lead}</p>`);
});
