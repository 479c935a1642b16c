import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { consentState, dayOfColumn, hasEnded, lastWarnedDay } from '@/lib/media/consent.rules';
import { focuses, focusNames, requireFocus } from '@/lib/media/focus.rules';
import { choiceOf, type EditionUse, libraryAddress, usesByArticle } from '@/lib/media/library.rules';
import { libraryQuery } from '@/lib/media/library.schema';
import { isTwoInOne, officeKind, titleFromFileName, whyNotPacked } from '@/lib/media/upload.rules';
import { PHOTO } from '../articles-reading/a-teaser';

describe('a consent', () => {
  // Half past midnight in Moscow, while it is still the day before in UTC.
  const now = new Date('2026-11-21T21:30:00Z');

  test.each([
    [null, 'lasting'],
    ['2026-11-21', 'ended'],
    ['2026-11-22', 'ending'],
    ['2026-12-22', 'ending'],
    ['2026-12-23', 'lasting'],
  ] as const)('whose last day is %s is %s on 22 November', (endsOn, state) => {
    expect(consentState({ endsOn }, now)).toBe(state);
  });

  test('that has ended never is about to end, and one without end does neither', () => {
    const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const endsOn = dayOfColumn(date);
        const state = consentState({ endsOn }, now);
        expect(hasEnded({ endsOn }, now)).toBe(state === 'ended');
        expect(state === 'ending').toBe(
          endsOn !== null && endsOn >= '2026-11-22' && endsOn <= lastWarnedDay(now),
        );
      }),
    );
  });
});

describe('uses of an item', () => {
  const use = (given: Partial<EditionUse>): EditionUse => ({
    ...{ articleId: 'a', title: 'Первая', number: 1, part: 'former' },
    ...given,
  });

  test('are told by article, with the newest title and former editions in their order', () => {
    expect(
      usesByArticle([
        use({ number: 5, part: 'working', title: 'Новая' }),
        use({ articleId: 'b', title: 'Другая', part: 'live' }),
        use({ number: 10 }),
        use({ number: 2 }),
      ]),
    ).toEqual([
      { articleId: 'a', title: 'Первая', isLive: false, isWorking: true, former: [2, 10] },
      { articleId: 'b', title: 'Другая', isLive: true, isWorking: false, former: [] },
    ]);
  });

  test('of nothing are none', () => {
    expect(usesByArticle([])).toEqual([]);
  });
});

test('the article’s form learns nothing of the people in a picture', () => {
  const consent = { people: 'Анна', text: 'Бумага', endsOn: null };
  const kept = { createdAt: new Date(), createdBy: { id: '1', name: 'Мария' }, hiddenAt: null, consent };
  const versions = { version: 3, recordVersion: 2 };

  expect(choiceOf({ kind: 'picture', ...PHOTO, ...kept, ...versions })).toEqual({
    kind: 'picture',
    ...PHOTO,
  });
});

test('the address of the library says what is searched, and is understood again', () => {
  const search = { q: 'окно приёма', show: 'documents', consent: 'ended' } as const;
  const address = libraryAddress(search, 3);

  const given = Object.fromEntries(new URLSearchParams(address.split('?')[1]));
  expect(libraryQuery.parse(given)).toEqual({ ...search, page: 3, deleted: false });
  expect(libraryAddress({ q: '', show: 'all', consent: null }, 1)).toBe('/editor/media');
  expect(libraryQuery.parse({ show: 'nonsense', consent: '1', page: '-1', q: ['a'] })).toEqual({
    ...{ q: '', show: 'all', consent: null, page: 1, deleted: false },
  });
});

test('every part of a picture that may be kept in sight has its name', () => {
  expect(focuses.map((focus) => requireFocus(focus))).toEqual(Object.keys(focusNames));
  expect(() => requireFocus('somewhere')).toThrow('somewhere');
});

describe('what is brought', () => {
  const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

  test.each(['\xff\xd8\xff<HTML>', '\xff\xd8\xff<svg ', 'GIF89a%PDF-1.4', '\xff\xd8Rar!\x1a\x07'])(
    '%j is two things in one',
    (content) => {
      expect(isTwoInOne(bytes(content))).toBe(true);
    },
  );

  test('with the film of a live photo behind it is a picture all the same', () => {
    expect(isTwoInOne(bytes(`\xff\xd8\xff\xd9${'\0'.repeat(9)}ftypmp42PK\x05\x06 by chance`))).toBe(false);
  });

  test.each([
    [['[Content_Types].xml', 'word/document.xml'], 'docx'],
    [['[Content_Types].xml', 'xl/workbook.xml'], 'xlsx'],
    [['mimetype', 'content.xml'], 'odt'],
    [['word/document.xml'], null],
    [['[Content_Types].xml', 'ppt/presentation.xml'], null],
  ])('an archive of %j is %s', (names, kind) => {
    expect(officeKind(names.map((name) => ({ name, unpackedBytes: 1 })))).toBe(kind);
  });

  test.each(['word/vbaProject.bin', 'xl/activeX/activeX1.xml', 'Basic/Standard/Module1.xml', 'Scripts/a.py'])(
    'a document with %s has programs',
    (name) => {
      expect(whyNotPacked([{ name, unpackedBytes: 1 }])).toBe('macros');
    },
  );

  test('too many files or too many bytes in a document are a bomb', () => {
    expect(whyNotPacked([{ name: 'a', unpackedBytes: 300_000_000 }])).toBeNull();
    expect(whyNotPacked([{ name: 'a', unpackedBytes: 300_000_001 }])).toBe('bomb');
    const many = Array.from({ length: 5001 }, (_, index) => ({ name: `${index}`, unpackedBytes: 0 }));
    expect(whyNotPacked(many)).toBe('bomb');
  });

  test.each([
    ['Бланк_заявления.docx', 'Бланк заявления'],
    ['  .pdf', 'Документ'],
    [`${'я'.repeat(300)}.pdf`, 'я'.repeat(200)],
  ])('a document «%s» is first called «%s»', (name, title) => {
    expect(titleFromFileName(name, 200)).toBe(title);
  });
});
