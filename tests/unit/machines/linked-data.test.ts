import { describe, expect, test } from 'vitest';
import type { PublishedArticle } from '@/lib/articles/reading.rules';
import { breadcrumbList, linkedDataText, portalData } from '@/lib/machines/linked-data.rules';
import { newsArticle } from '@/lib/machines/news-article.rules';
import { aTeaser, PHOTO } from '../articles-reading/a-teaser';

const ORIGIN = new URL('https://portal.test');
const PUBLISHER = {
  ...{ departmentName: 'Департамент', shortName: 'Соцзащита', address: 'ул. Лесная, 1' },
  ...{ phone: '122', email: '' },
};

function anArticle(given: Partial<PublishedArticle> = {}): PublishedArticle {
  return {
    ...aTeaser({ slug: 'priyom' }),
    ...{ state: 'published', id: 'a', changedAt: null, body: '', plainSummary: [], actionCard: null },
    ...{ successor: null, source: { slug: 'press', name: 'Пресс-служба', href: null }, tags: [] },
    ...given,
  };
}

const parsed = (article: PublishedArticle) =>
  JSON.parse(linkedDataText(newsArticle(article, PUBLISHER, ORIGIN)));

test('no text can end the element that it stands in, nor a line', () => {
  const text = linkedDataText({ name: '</script><!-- \u2028 &amp; ]]>' });

  expect(text).not.toMatch(/[<>&\u2028]/);
  expect(JSON.parse(text)).toEqual({
    '@context': 'https://schema.org',
    name: '</script><!-- \u2028 &amp; ]]>',
  });
});

test('what nobody filled in is not told', () => {
  expect(linkedDataText({ email: '', section: null, name: 'а' })).toBe(
    '{"@context":"https://schema.org","name":"а"}',
  );
});

describe('a published article', () => {
  test('says what, when, by whom and where', () => {
    expect(parsed(anArticle({ changedAt: new Date('2024-09-16T09:00:00Z') }))).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'Приём заявлений продлён',
      datePublished: '2024-09-15T12:00:00+03:00',
      dateModified: '2024-09-16T12:00:00+03:00',
      author: { '@type': 'Organization', name: 'Пресс-служба' },
      publisher: { name: 'Департамент', logo: { url: 'https://portal.test/icon-512.png', width: 512 } },
      mainEntityOfPage: { '@id': 'https://portal.test/news/priyom' },
      articleSection: 'Выплаты',
      inLanguage: 'ru-RU',
      isAccessibleForFree: true,
    });
  });

  test('was last changed when it was published, if never since', () => {
    expect(parsed(anArticle()).dateModified).toBe('2024-09-15T12:00:00+03:00');
  });

  test('has a headline of 110 characters at most, cut between words', () => {
    const { headline } = parsed(anArticle({ title: 'Выплаты семьям с детьми '.repeat(9) }));

    expect([...headline].length).toBeLessThanOrEqual(110);
    expect(headline).toMatch(/(Выплаты|семьям|с|детьми)…$/);
  });

  test('shows its photo in two sizes, or else the drawn picture', () => {
    expect(parsed(anArticle({ photo: PHOTO })).image).toEqual([
      imageOf('1600.jpg', 1600, 900),
      imageOf('960.jpg', 960, 540),
    ]);
    expect(parsed(anArticle()).image).toEqual([
      { '@type': 'ImageObject', url: 'https://portal.test/news/priyom/og.png', width: 1200, height: 630 },
    ]);
  });

  test('says by when its term is over', () => {
    const card = { audience: '', benefit: '', amount: '', place: '', documents: [], phone: '' };

    expect(parsed(anArticle({ actionCard: { ...card, deadline: '2024-10-01' } })).expires).toBe('2024-10-01');
    expect(parsed(anArticle())).not.toHaveProperty('expires');
  });

  function imageOf(file: string, width: number, height: number) {
    const url = `https://portal.test/media/${PHOTO.id}/${file}`;
    return { '@type': 'ImageObject', url, width, height, creditText: 'Фото: пресс-служба' };
  }
});

test('the home page says who runs the portal and how it is searched', () => {
  expect(JSON.parse(linkedDataText(portalData(PUBLISHER, ORIGIN)))).toMatchObject({
    '@graph': [
      { '@type': 'GovernmentOrganization', name: 'Департамент', telephone: '122' },
      {
        '@type': 'WebSite',
        potentialAction: { target: { urlTemplate: 'https://portal.test/search?q={search_term_string}' } },
      },
    ],
  });
});

test('the way to a page is numbered, and its last step is the page itself', () => {
  const crumbs = [
    { label: 'Главная', href: '/' },
    { label: 'Архив', href: '/archive' },
    { label: 'Сентябрь' },
  ];

  expect(JSON.parse(linkedDataText(breadcrumbList(crumbs, ORIGIN))).itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, name: 'Главная', item: 'https://portal.test/' },
    { '@type': 'ListItem', position: 2, name: 'Архив', item: 'https://portal.test/archive' },
    { '@type': 'ListItem', position: 3, name: 'Сентябрь' },
  ]);
});
