import { describe, expect, test } from 'vitest';
import type { CheckContext } from '@/lib/articles/body-check.rules';
import { checkArticle, checkCounts } from '@/lib/articles/check.rules';
import type { ArticleText } from '@/lib/articles/rules';

const PICTURE = '0192f0c0-0000-7000-8000-000000000001';
const image = (alt: string) => `<figure><img src="/media/${PICTURE}/960.jpg" alt="${alt}"></figure>`;
const aPicture = { alt: '', decorative: false, credit: 'пресс-служба', isHidden: false };

describe('a text without faults', () => {
  test('has nothing to be mended', () => {
    expect(checkCounts(check({}))).toEqual({ blockers: 0, warnings: 0, facts: 0 });
  });
});

describe('what is missing keeps a text back', () => {
  test.each(['title', 'lead', 'body', 'categoryId', 'sourceId'] as const)('%s', (field) => {
    const empty = field === 'categoryId' || field === 'sourceId' ? null : '';
    expect(check({ [field]: empty }).blockers).toMatchObject([{ key: 'missing', place: { field } }]);
  });
});

describe('what stands in the way of a reader keeps a text back', () => {
  test.each([
    ['a picture without words', image(''), 'pictureWithoutWords'],
    ['a picture that is gone', image('Зал').replaceAll(PICTURE, PICTURE.replace('1', '2')), 'pictureGone'],
    ['a second level left out', '<h3>Как получить</h3><p>Просто.</p>', 'headingSkipped'],
    ['a third level left out', '<h2>Кому</h2><h4>Как получить</h4><p>Просто.</p>', 'headingSkipped'],
    ['«здесь»', link('здесь'), 'linkVague'],
    ['«Тут.» with a mark', link('Тут.'), 'linkVague'],
    ['«Подробнее…»', link('Подробнее…'), 'linkVague'],
    ['«по ссылке» within bold', link('<strong>по\u00a0ссылке</strong>'), 'linkVague'],
    ['a bare address', link('https://example.ru/spravka'), 'linkBare'],
    ['a bare address without its beginning', link('example.ru/spravka'), 'linkBare'],
    ['a link of signs alone', link('»»'), 'linkEmpty'],
    ['a dead link', link('порядок выплаты', '/news/net-takoy'), 'linkDead'],
    [
      'a table without head',
      '<table><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
      'tableWithoutHead',
    ],
  ])('%s', (_what, body, key) => {
    expect(check({ body }).blockers.map((blocker) => blocker.key)).toEqual([key]);
  });

  test.each([
    ['a picture with words of its own', image('Зал ожидания'), aPicture],
    ['a picture with words in the library', image(''), { ...aPicture, alt: 'Зал ожидания' }],
    ['a picture that is decoration', image(''), { ...aPicture, decorative: true }],
    ['headings one below the other', '<h2>Кому</h2><h3>Сколько</h3><h4>Когда</h4><h2>Где</h2>', aPicture],
    ['a link that names its page', link('порядок выплаты'), aPicture],
    ['a link whose words hold a vague one', link('здесь помогут'), aPicture],
    ['a mail address as a link', link('press@example.ru', 'mailto:press@example.ru'), aPicture],
    ['a phone number as a link', link('8 (800) 000-10-10', 'tel:+78000001010'), aPicture],
    ['a picture with words as a link', `<p><a href="/news">${image('Все новости')}</a></p>`, aPicture],
    ['a table with heads', '<table><tbody><tr><th>День</th><td>2</td></tr></tbody></table>', aPicture],
  ])('%s does not', (_what, body, picture) => {
    expect(check({ body }, picture).blockers).toEqual([]);
  });

  test('a picture that no reader sees, in the text and above it, whatever words it has', () => {
    const hidden = { ...aPicture, alt: 'Зал ожидания', isHidden: true };
    expect(check({ body: image('Зал') }, hidden).blockers).toMatchObject([
      { key: 'pictureHidden', place: { field: 'body' } },
    ]);
    expect(check({ photoId: PICTURE }, hidden).blockers).toMatchObject([
      { key: 'pictureHidden', place: { field: 'photoId' } },
    ]);
  });

  test('the photo above the text, too', () => {
    expect(check({ photoId: PICTURE }).blockers).toMatchObject([
      { key: 'pictureWithoutWords', place: { field: 'photoId' } },
    ]);
    expect(check({ photoId: PICTURE }, { ...aPicture, alt: 'Зал' }).blockers).toEqual([]);
  });
});

describe('a look is asked for', () => {
  const words = (count: number) => `<p>${Array.from({ length: count }, () => 'слово').join(' ')}.</p>`;

  test.each([
    ['21 words', words(21), 'sentenceLong'],
    ['a passive with «быть»', '<p>Решение было принято комиссией.</p>', 'passive'],
    ['a passive to come', '<p>Деньги будут перечислены банком.</p>', 'passive'],
    ['two verbs of officialese', '<p>Выплата назначается и осуществляется отделом.</p>', 'passive'],
    [
      'three participles',
      '<p>Граждане, имеющие справку, выданную врачом, проводившим осмотр, приходят сами.</p>',
      'participles',
    ],
    ['an abbreviation', '<p>Размер ЕДВ изменится.</p>', 'abbreviation'],
    ['a word in capitals', '<p>Это ВНИМАНИЕ важно.</p>', 'capitals'],
    ['two words in capitals', '<p>НЕ ЗВОНИТЕ нам.</p>', 'capitals'],
    ['a date without year', '<p>Приём до 28 ноября.</p>', 'dateWithoutYear'],
    ['a document of somebody else', link('устав', 'https://example.ru/ustav.pdf'), 'documentUnnamed'],
  ])('for %s', (_what, body, key) => {
    expect(check({ body }).warnings.map((warning) => warning.key)).toEqual([key]);
  });

  test.each([
    ['20 words', words(20)],
    ['20 words with a grouped number', words(18).replace('.', ' 12 500 рублей.')],
    ['two sentences of 15 words', `${words(15)}${words(15)}`],
    ['abbreviations that end no sentence', `<p>Адрес: ул. Лесная, д. 1. ${'Слово '.repeat(15)}.</p>`],
    ['one verb of officialese', '<p>Выплата назначается отделом.</p>'],
    ['«было нужно»', '<p>Было нужно одно заявление.</p>'],
    ['adjectives that look like participles', '<p>Следующая настоящая денежная временная мера проста.</p>'],
    ['an abbreviation explained before', '<p>Единая денежная выплата (ЕДВ) растёт. ЕДВ платят всем.</p>'],
    ['an abbreviation explained behind', '<p>ЕДВ (единая денежная выплата) растёт.</p>'],
    ['an abbreviation of the glossary', '<p>Возьмите ИПРА.</p>'],
    ['an abbreviation that everybody knows', '<p>Приходите в МФЦ со СНИЛС.</p>'],
    ['roman numbers', '<p>Справка II группы.</p>'],
    ['a date with its year', '<p>Приём до 28 ноября 2026 года.</p>'],
    ['a date whose year was told', '<p>Приём до 28 ноября 2026 года. После 28 ноября приёма нет.</p>'],
    ['a holiday', '<p>Подарки к 9 мая.</p>'],
    ['a document with its kind', link('устав (PDF, 1 МБ)', 'https://example.ru/ustav.pdf')],
  ])('but not for %s', (_what, body) => {
    expect(check({ body }).warnings).toEqual([]);
  });

  test('for a lead of three sentences or 301 characters', () => {
    expect(check({ lead: 'Раз. Два. Три.' }).warnings).toMatchObject([{ key: 'leadLong' }]);
    expect(check({ lead: `${'Слова. '.repeat(1)}${'а'.repeat(294)}` }).warnings).toMatchObject([
      { key: 'leadLong' },
    ]);
    expect(check({ lead: 'Раз. Два.' }).warnings).toEqual([]);
  });

  test('for a picture without its author', () => {
    expect(check({ body: image('Зал') }, { ...aPicture, credit: '' }).warnings).toMatchObject([
      { key: 'pictureWithoutCredit' },
    ]);
  });

  test('for an abbreviation of the title only where the text does not explain it', () => {
    const title = 'Размер ЕДВ изменится';
    expect(check({ title }).warnings).toMatchObject([{ key: 'abbreviation', place: { field: 'title' } }]);
    expect(check({ title, body: '<p>Единая денежная выплата (ЕДВ) растёт.</p>' }).warnings).toEqual([]);
  });
});

test('a finding names its place, counted in the words alone', () => {
  const { warnings } = check({ body: '<p>Раз.</p><p>Это <strong>размер</strong> ЕДВ.</p>' });
  expect(warnings).toMatchObject([
    { key: 'abbreviation', place: { field: 'body', start: 15, end: 18 }, words: 'ЕДВ' },
  ]);
});

describe('half a megabyte is checked at once', () => {
  const most = 480_000;
  const filled = (part: string) => `<p>${part.repeat(most / part.length)}</p>`;

  test.each([
    ['words', filled('слово ')],
    ['digits', filled('1')],
    ['digits and spaces', filled('1 ')],
    ['groups of digits', filled('123 ')],
    ['full stops', filled('.')],
    ['full stops and spaces', filled('. ')],
    ['capitals', filled('А')],
    ['capitals and spaces', filled('А ')],
    ['names', filled('Анна Иванова ')],
    ['initials', filled('А.')],
    ['phones', filled('8 (800) 000-10-10 ')],
    ['brackets and hyphens', filled('8(-')],
    ['dates', filled('28 ноября ')],
    ['passives', filled('было ')],
    ['sentences', filled('Решение было принято. ')],
    ['spaces', filled('а \u00a0')],
    ['small paragraphs', '<p>1 руб.</p>'.repeat(most / 13)],
  ])('of %s', (_what, body) => {
    // Time of the processor: how busy the machine is besides does not count.
    const begun = process.cpuUsage();
    check({ body });
    expect(process.cpuUsage(begun).user / 1_000_000).toBeLessThan(5);
  });
});

function link(words: string, href = 'https://example.ru/'): string {
  return `<p><a href="${href}">${words}</a></p>`;
}

function check(given: Partial<ArticleText>, picture = aPicture) {
  const text: ArticleText = {
    ...{ title: 'Приём заявлений продлён', lead: 'Заявление можно подать до конца месяца.' },
    ...{ body: '<p>Приходите в центр.</p>', plainSummary: '', actionCard: null },
    ...{ categoryId: 'category', sourceId: 'source', photoId: null, tags: [], changeNote: '' },
    ...given,
  };
  const context: CheckContext = {
    pictures: new Map([[PICTURE, picture]]),
    deadLinks: new Set(['/news/net-takoy']),
    abbreviations: new Set(['ИПРА']),
  };
  return checkArticle(text, context);
}
