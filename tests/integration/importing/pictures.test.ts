import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { fetchPicture } from '@/lib/importing/fetch-picture';
import { pictureTaker } from '@/scripts/portal/import-pictures';
import { aPerson } from '@/tests/support/arrange';
import { withEmptyDatabase } from '@/tests/support/database';
import { importContent, wxr } from '@/tests/support/importing';
import { newPhoto } from '@/tests/support/media';

withEmptyDatabase();

let server: Server;
let origin: string;
let asked: string[] = [];

beforeAll(async () => {
  const photo = await newPhoto({ width: 600, height: 400 });
  const answers: Record<string, (response: ServerResponse) => void> = {
    '/a.jpg': (response) => response.end(photo),
    '/copy.jpg': (response) => response.end(photo),
    '/moved.jpg': redirectTo('/a.jpg'),
    '/away.jpg': redirectTo('http://example.com/'),
    '/loop.jpg': redirectTo('/loop.jpg'),
    '/nowhere.jpg': redirectTo('http://['),
    '/page.jpg': (response) => response.end('<html>'),
    '/endless.jpg': endless,
  };
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const answer = answers[request.url ?? ''];
    if (answer) answer(response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

function redirectTo(Location: string) {
  return (response: ServerResponse) => void response.writeHead(302, { Location }).end();
}

function endless(response: ServerResponse): void {
  const more = () => {
    while (!response.destroyed && response.write(Buffer.alloc(65_536)));
    if (!response.destroyed) response.once('drain', more);
  };
  more();
}

beforeEach(async () => {
  asked = [];
  await database().$executeRaw`TRUNCATE "Edition", "Article", "ImportedItem", "Media", "Person" CASCADE`;
  await aPerson({ role: 'administrator' });
});

const hosts = new Set(['127.0.0.1']);
const terms = { hosts, mayBePrivate: true, mostBytes: 1_000_000, mostMilliseconds: 5000 };

test('pictures of the former site stand in the text and above it, each file once', async () => {
  const html = `<p>Раз</p><p>Два <img src="${origin}/a.jpg" alt="Очередь у входа"> и <img src="${origin}/copy.jpg"></p><p><img src="${origin}/none.jpg"></p>`;
  const thumbnail =
    '<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>9</wp:meta_value></wp:postmeta>';
  const attachment = {
    id: 9,
    type: 'attachment',
    more: `<wp:attachment_url>${origin}/moved.jpg</wp:attachment_url>`,
  };
  const takePicture = await pictureTaker({ hosts, mayBePrivate: true, credit: 'архив центра', as: null });

  const { keys, result } = await importContent(wxr([{ id: 1, content: html, more: thumbnail }, attachment]), {
    takePicture,
  });

  const media = await database().media.findMany();
  expect(media).toHaveLength(1);
  expect(media[0]).toMatchObject({ credit: 'архив центра', decorative: false, width: 600, height: 400 });
  const edition = await database().edition.findFirstOrThrow({ include: { media: true } });
  expect(edition.photoId).toBe(media[0]?.id);
  expect(edition.body.match(/<img /g)).toHaveLength(2);
  expect(edition.body).toContain(`src="/media/${media[0]?.id}/`);
  expect(edition.body).toContain('alt="Очередь у входа"');
  expect(edition.media).toHaveLength(1);
  expect(keys.filter((key) => key === 'pictureFailed')).toHaveLength(1);
  expect(result).toMatchObject({ value: { tally: { published: 1, pictures: 3 } } });
});

test('a second run fetches nothing', async () => {
  const file = wxr([{ id: 1, content: `<p>Раз</p><img src="${origin}/a.jpg">` }]);
  const takePicture = await pictureTaker({ hosts, mayBePrivate: true, credit: '', as: null });
  await importContent(file, { takePicture });
  asked = [];
  await importContent(file, { takePicture });
  expect(asked).toEqual([]);
});

test.each([
  ['http://example.com/a.jpg', {}, { key: 'foreign' }],
  ['file:///etc/passwd', {}, { key: 'notWeb' }],
  ['/away.jpg', {}, { key: 'foreign' }],
  ['/loop.jpg', {}, { key: 'tooManyRedirects' }],
  ['/nowhere.jpg', {}, { key: 'unreachable' }],
  ['/none.jpg', {}, { key: 'status', status: 404 }],
  ['/endless.jpg', {}, { key: 'tooLarge' }],
  ['/a.jpg', { mayBePrivate: false }, { key: 'private' }],
  ['http://localhost/a.jpg', { mayBePrivate: false, hosts: new Set(['localhost']) }, { key: 'private' }],
  ['http://127.0.0.1:1/a.jpg', {}, { key: 'unreachable' }],
])('%s %o is not fetched', async (address, given, problem) => {
  const whole = address.startsWith('/') ? `${origin}${address}` : address;
  expect(await fetchPicture(whole, { ...terms, ...given })).toEqual({ ok: false, problems: [problem] });
});

test('what is no picture is refused by the library, and the news is taken', async () => {
  const takePicture = await pictureTaker({ hosts, mayBePrivate: true, credit: '', as: null });
  const content = `<p>Раз</p><img src="${origin}/page.jpg"><img src="http://example.com/b.jpg">`;
  const { noted, result } = await importContent(wxr([{ id: 1, content }]), { takePicture });
  expect(result).toMatchObject({ value: { tally: { published: 1, pictures: 0 } } });
  expect(noted[0]?.notes.map(({ key }) => key)).toEqual(
    expect.arrayContaining(['pictureFailed', 'foreignPicture']),
  );
});
