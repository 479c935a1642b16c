import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { ArticleBody } from '@/components/article/article-body';
import type { DisplayMode } from '@/lib/display/rules';
import type { Document, Picture } from '@/lib/media/rules';
import { PHOTO } from './a-teaser';

const FORM: Document = {
  id: '0190a1b2-0000-7000-8000-000000000002',
  fileName: 'blank.pdf',
  title: 'Бланк',
  mimeType: 'application/pdf',
  bytes: 42_000,
};
const FIGURE = `<figure><img src="/media/${PHOTO.id}/960.jpg" alt="Справка на столе"><figcaption>Справка</figcaption></figure>`;

describe('a picture in the text', () => {
  test('comes with its measures, its text and its credit', () => {
    const html = bodyOf(FIGURE);

    expect(html).toMatch(/<img [^>]*width="1600" height="900" alt="Справка на столе"/);
    expect(html).toContain('<figcaption>Справка. Фото: пресс-служба</figcaption>');
  });

  test('leaves its text, caption and credit where images are hidden', () => {
    const html = bodyOf(FIGURE, { images: '0' });

    expect(html).not.toContain('<img');
    expect(html).toContain('Изображение: Справка на столе');
    expect(html).toContain('Фото: пресс-служба');
  });

  test('that is decorative vanishes where images are hidden', () => {
    const html = bodyOf(FIGURE, { images: '0', photo: { ...PHOTO, decorative: true } });

    expect(html).not.toContain('Изображение');
  });

  test('with a link leaves its text as the link', () => {
    const html = bodyOf(`<p><a href="/about"><img src="/media/${PHOTO.id}/960.jpg" alt="О нас"></a></p>`, {
      images: '0',
    });

    expect(html).toMatch(/<a href="\/about"><span[^>]*>Изображение: О нас<\/span><\/a>/);
  });
});

test('the link to a document tells its kind and size', () => {
  expect(bodyOf(`<p><a href="/media/${FORM.id}/blank.pdf">Бланк заявления</a></p>`)).toContain(
    '>Бланк заявления (PDF, 42\u00a0КБ)</a>',
  );
});

test('a table stands in a named frame that the keyboard reaches', () => {
  const table = '<table><caption>Размеры</caption><tbody><tr><td colspan="2">1</td></tr></tbody></table>';

  expect(bodyOf(table)).toContain('tabindex="0" aria-label="Размеры"><table><caption>Размеры</caption>');
  expect(bodyOf(table)).toContain('<td colSpan="2">1</td>');
});

function bodyOf(
  html: string,
  { images = '1', photo = PHOTO }: { images?: DisplayMode['images']; photo?: Picture } = {},
): string {
  const media = { pictures: new Map([[photo.id, photo]]), documents: new Map([[FORM.id, FORM]]) };
  return renderToStaticMarkup(createElement(ArticleBody, { html, media, images }));
}

describe('a picture that readers may not see any more', () => {
  test('takes its caption along, and leaves the rest of the text', () => {
    const html = bodyOf(`<p>До</p>${FIGURE.replaceAll(PHOTO.id, FORM.id)}<p>После</p>`);

    expect(html).not.toContain('Справка');
    expect(html).toContain('<p>До</p><p>После</p>');
  });
});

test('a picture says what must stay in sight, unless it is the middle', () => {
  expect(bodyOf(FIGURE, { photo: { ...PHOTO, focus: 'top-left' } })).toContain('data-focus="top-left"');
  expect(bodyOf(FIGURE)).not.toContain('data-focus');
});
