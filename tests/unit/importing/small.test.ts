import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { candidateSlugs, claimPaths, claimSlug } from '@/lib/importing/addresses.rules';
import { charsetOf, wellFormed, withoutControls } from '@/lib/importing/charset.rules';
import { formatOf } from '@/lib/importing/format.rules';
import { cutAtWord, excerptText, leadOfBody } from '@/lib/importing/lead.rules';
import { anyMoment, greenwichMoment, portalMoment, rfc822Moment } from '@/lib/importing/moments.rules';
import { oldPathOf } from '@/lib/importing/old-paths.rules';
import { isPublicAddress } from '@/lib/importing/public-address';
import { progressLine } from '@/scripts/portal/import-progress';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('times', () => {
  test.each([
    ['Wed, 02 Oct 2002 15:00:00 +0200', '2002-10-02T13:00:00.000Z'],
    ['2 Oct 02 15:00 GMT', '2002-10-02T15:00:00.000Z'],
    ['Вт, 02 Oct 2012 15:00:00 MSK', '2012-10-02T12:00:00.000Z'],
    ['2002-10-02T15:00:00+02:00', '2002-10-02T13:00:00.000Z'],
    ['2002-10-02T15:00:00.5Z', '2002-10-02T15:00:00.500Z'],
    ['2020-10-02T15:00:00', '2020-10-02T12:00:00.000Z'],
    ['2020-10-02', '2020-10-01T21:00:00.000Z'],
    ['Wed, 02 Oct 19 15:00 GMT', '2019-10-02T15:00:00.000Z'],
    ['Wed, 02 Oct 2019 15:00:00 GMT+3', '2019-10-02T12:00:00.000Z'],
    ['2 Oct 2019', '2019-10-01T21:00:00.000Z'],
    ['Ср, 02 окт 2019 15:00:00 +0300', '2019-10-02T12:00:00.000Z'],
    ['2 октября 2019 г., 15:00', '2019-10-02T12:00:00.000Z'],
    ['9 мая 2019', '2019-05-08T21:00:00.000Z'],
    ['02.10.2019 15:00', '2019-10-02T12:00:00.000Z'],
    ['2.10.2019', '2019-10-01T21:00:00.000Z'],
    ['2019/10/02 15:00', '2019-10-02T12:00:00.000Z'],
  ])('%s', (text, iso) => {
    expect(anyMoment(text)?.toISOString()).toBe(iso);
  });

  test.each([
    '',
    'вчера',
    '32 Foo 2002 10:00',
    '2002-13-45T00:00:00Z',
    '0000-00-00',
    'Thu, 01 Jan 0001 00:00:00 GMT',
  ])('%j is none', (text) => {
    expect(anyMoment(text)).toBeNull();
  });

  test('of WordPress, in Greenwich or on the portal’s clocks', () => {
    expect(greenwichMoment('2019-05-01 10:00:00')?.toISOString()).toBe('2019-05-01T10:00:00.000Z');
    expect(portalMoment('2019-05-01 10:00:00')?.toISOString()).toBe('2019-05-01T07:00:00.000Z');
    expect(greenwichMoment('0000-00-00 00:00:00')).toBeNull();
    expect(portalMoment('2019-99-01 10:00:00')).toBeNull();
  });

  test('no text is too strange', () => {
    fc.assert(
      fc.property(fc.string(), (text) =>
        [anyMoment, rfc822Moment, greenwichMoment, portalMoment].every((read) => {
          const moment = read(text);
          return moment === null || !Number.isNaN(moment.getTime());
        }),
      ),
    );
  });
});

describe('formats', () => {
  test.each([
    ['<?xml version="1.0"?><rss version="2.0">', 'xml'],
    ['\uFEFF<!-- generator --><rss>', 'xml'],
    ['<feed xmlns="http://www.w3.org/2005/Atom">', 'xml'],
    ['<rdf:RDF xmlns="http://purl.org/rss/1.0/">', 'xml'],
    [' {"version": "https://jsonfeed.org/version/1.1"', 'json'],
    ['<html><body>', null],
    ['<!DOCTYPE html><html><p>About <rss> and <feed>', null],
    ['{"name": "package", "version": "1.0"}', null],
    ['PK\u0003\u0004', null],
    ['', null],
  ])('%j', (head, format) => {
    expect(formatOf(bytes(head))).toBe(format);
  });

  test('the portal’s own export is told by its first entry', () => {
    const tar = Buffer.alloc(512);
    tar.write('portal-export.json');
    tar.write('ustar', 257);
    expect(formatOf(tar)).toBe('portal');
  });

  test.each([
    ['<?xml version="1.0" encoding="windows-1251"?>', 'windows-1251'],
    ["<?xml version='1.0' encoding='KOI8-R'?>", 'koi8-r'],
    ['<?xml version="1.0" encoding="utf-16"?>', 'utf-8'],
    ['<?xml version="1.0" encoding="nonsense"?>', 'utf-8'],
    ['<rss>', 'utf-8'],
  ])('%s', (head, charset) => {
    expect(charsetOf(bytes(head))).toBe(charset);
  });

  test('UTF-16 with and without its mark', () => {
    expect(charsetOf(Buffer.from('\uFEFF<rss>', 'utf16le'))).toBe('utf-16le');
    expect(charsetOf(Buffer.from('<rss>', 'utf16le'))).toBe('utf-16le');
    expect(formatOf(Buffer.from('\uFEFF<rss>', 'utf16le'))).toBe('xml');
  });

  test('characters that no text has', () => {
    expect(withoutControls('а\u0000б\u0008\tв\n')).toBe('аб\tв\n');
    expect(wellFormed('а\uD800б😀')).toBe('а\uFFFDб😀');
  });
});

describe('leads', () => {
  test('a first paragraph becomes the lead; it stays in the body where it is alone or has links', () => {
    expect(leadOfBody('<p>Раз.</p><p>Два.</p>')).toEqual({ lead: 'Раз.', body: '<p>Два.</p>' });
    expect(leadOfBody('<p>Раз.</p>')).toEqual({ lead: 'Раз.', body: '<p>Раз.</p>' });
    const linked = '<p>Раз <a href="/a">два</a>.</p><p>Три.</p>';
    expect(leadOfBody(linked)).toEqual({ lead: 'Раз два.', body: linked });
  });

  test('a long one is cut at a sentence, and stays', () => {
    const long = `<p>${'Это предложение повторяется. '.repeat(40)}</p>`;
    const { lead, body } = leadOfBody(long);
    expect(lead).toMatch(/повторяется\.$/);
    expect(lead.length).toBeLessThanOrEqual(400);
    expect(body).toBe(long);
  });

  test.each([
    ['Кратко […]', 'Кратко…'],
    ['<p>Кратко &amp; ясно</p>', 'Кратко & ясно'],
    ['Кратко Читать далее →', 'Кратко…'],
    ['', ''],
  ])('excerpt %j', (excerpt, text) => {
    expect(excerptText(excerpt)).toBe(text);
  });

  test('cut at a word, never longer than allowed', () => {
    expect(cutAtWord('один два три', 8)).toBe('один…');
    expect(cutAtWord('одиндватри', 5)).toBe('один…');
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 2, max: 50 }),
        (text, most) => cutAtWord(text, most).length <= most,
      ),
    );
  });
});

describe('former paths', () => {
  test.each([
    ['https://old.ru/2019/05/slug/', '/2019/05/slug'],
    ['http://old.ru//a//b/?utm_source=x', '/a/b'],
    ['https://old.ru/?p=123', '/?p=123'],
    ['https://old.ru/index.php?b=2&a=1#c', '/index.php?a=1&b=2'],
    ['https://old.ru/%D0%BF%D1%80', '/пр'],
    ['/%zz', '/%zz'],
    ['https://old.ru/', null],
    ['https://old.ru', null],
    [`https://old.ru/${'a'.repeat(600)}`, null],
  ])('%s', (address, path) => {
    expect(oldPathOf(address)).toBe(path);
  });
});

describe('addresses here', () => {
  test('the first that is free, never too long', () => {
    const taken = new Set(['a', 'a-2']);
    expect(claimSlug('a', '1234abcd', taken)).toBe('a-3');
    expect(claimSlug('a', '1234abcd', taken)).toBe('a-4');
    for (const slug of candidateSlugs('x'.repeat(120), '1234abcd'))
      expect(slug.length).toBeLessThanOrEqual(120);
  });

  test('a former path belongs to whoever came first', () => {
    const taken = { takenPaths: new Set(['/b']), takenSlugs: new Set(['taken']) };
    expect(
      claimPaths(['/a', '/b', '/news/own', '/news/old', '/news/taken'], { slug: 'own', ...taken }),
    ).toEqual({
      ...{ paths: ['/a'], slugs: ['old'], refused: ['/b', '/news/taken'] },
    });
  });
});

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '192.168.0.1',
  '169.254.169.254',
  '::1',
  'fe80::1',
  '::ffff:127.0.0.1',
  'fd00::1',
  '0.0.0.0',
])('%s is an address of the house', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each(['93.184.216.34', '2a02:6b8::2:242'])('%s is an address of the open internet', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test('progress says how far it is and how fast', () => {
  const tally = { seen: 500, published: 0, drafts: 0, known: 0, notTaken: 0, ownLinks: 0, pictures: 0 };
  expect(progressLine({ bytes: 50, tally }, { bytes: 100, items: 1000 }, 10)).toBe(
    '████████████░░░░░░░░░░░░ 50 %, 500 из 1000, 50\u00a0записей в секунду',
  );
});
