import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { environment } from '@/lib/shared/env';
import { withEmptyDatabase } from '../../support/database';
import { announce, aSite, failing, heardAll, renderings, type Site } from './a-site';

withEmptyDatabase();

let site: Site;
beforeEach(async () => {
  site = await aSite(environment().DATABASE_URL ?? '');
});
afterEach(() => site.close());

describe('a feed', () => {
  const changedAt = new Date('2026-09-15T09:00:00Z');
  const TAGS = { ETag: '"of-next"', 'X-Robots-Tag': 'noindex' };
  beforeEach(() => {
    site.pages.set('/rss.xml', (_request, response) => {
      const type = { 'Content-Type': 'application/rss+xml; charset=utf-8' };
      response.writeHead(200, { ...type, ...TAGS, 'Last-Modified': changedAt.toUTCString() }).end('<rss/>');
    });
  });
  const askSince = (instant: string, more = {}) =>
    site.ask('/rss.xml', { headers: { 'If-Modified-Since': instant, ...more } });

  test('says when it changed last, and what robots may do with it', async () => {
    await site.ask('/rss.xml');

    expect((await site.ask('/rss.xml')).headers).toMatchObject({
      'last-modified': 'Tue, 15 Sep 2026 09:00:00 GMT',
      'x-robots-tag': 'noindex',
      'content-type': 'application/rss+xml; charset=utf-8',
    });
    expect(renderings(site, '/rss.xml')).toBe(1);
  });

  test('is not sent again to whoever has it from that time or later', async () => {
    const reply = await askSince('Tue, 15 Sep 2026 09:00:00 GMT');

    expect(reply).toMatchObject({ status: 304, text: '' });
    expect(reply.headers).toMatchObject({
      'last-modified': changedAt.toUTCString(),
      etag: expect.any(String),
    });
    expect((await askSince('Wed, 16 Sep 2026 09:00:00 GMT')).status).toBe(304);
  });

  test('is sent to whoever has an older one, and to whoever names no date', async () => {
    expect((await askSince('Tue, 15 Sep 2026 08:59:59 GMT')).text).toBe('<rss/>');
    expect((await askSince('yesterday')).status).toBe(200);
  });

  test('goes by the tag where a tag is given, whatever the date', async () => {
    const { etag = '' } = (await site.ask('/rss.xml')).headers;
    const later = 'Wed, 16 Sep 2026 09:00:00 GMT';

    expect((await askSince(later, { 'If-None-Match': '"another"' })).status).toBe(200);
    expect((await askSince('Mon, 14 Sep 2026 09:00:00 GMT', { 'If-None-Match': etag })).status).toBe(304);
  });

  test('has a head without its body', async () => {
    const [whole, head] = [await site.ask('/rss.xml'), await site.ask('/rss.xml', { method: 'HEAD' })];

    expect(head).toMatchObject({ status: 200, text: '' });
    expect(head.headers).toMatchObject({
      etag: whole.headers.etag,
      'content-length': whole.headers['content-length'],
    });
  });

  test('is one for all display modes', async () => {
    await site.ask('/rss.xml', { headers: { Cookie: 'display=v1.c2' } });
    await site.ask('/rss.xml');

    expect(renderings(site, '/rss.xml')).toBe(1);
  });

  test('keeps its date while a newer one cannot be made', async () => {
    await site.ask('/rss.xml');
    site.pages.set('/rss.xml', failing);
    await announce('/news');
    await heardAll(site);

    expect((await site.ask('/rss.xml')).headers['last-modified']).toBe(changedAt.toUTCString());
  });
});
