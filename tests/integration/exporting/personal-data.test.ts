import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { bytesOf, exported } from '@/tests/support/exporting';
import { aPortal, withPortals } from '@/tests/support/portals';
import { arrangeSample } from '@/tests/support/sample';

withPortals();

let open: Buffer;
let full: Buffer;

beforeAll(async () => {
  await aPortal('sample');
  await arrangeSample(database());
  await database().comment.updateMany({
    where: { state: 'published' },
    data: { email: 'reader-2@portal.test' },
  });
  open = await bytesOf(await exported());
  full = await bytesOf(await exported({ personalData: true }));
});

/** As they stand in a line of JSON. */
function inJson(words: readonly string[]): string[] {
  expect(words.length).toBeGreaterThan(0);
  return words.map((word) => JSON.stringify(word).slice(1, -1));
}

describe('what readers are known by is in a file only when it is asked for', () => {
  test.each<[string, () => Promise<string[]>]>([
    [
      'addresses of subscribers',
      async () => (await database().subscriber.findMany()).map(({ email }) => email),
    ],
    ['messages', async () => (await database().feedbackMessage.findMany()).map(({ text }) => text)],
    ['addresses under comments', async () => ['reader-2@portal.test']],
    [
      'comments that nobody has published',
      async () =>
        (await database().comment.findMany({ where: { NOT: { state: 'published' } } })).map(
          ({ text }) => text,
        ),
    ],
  ])('%s', async (_what, find) => {
    const words = inJson(await find());
    expect(words.filter((word) => open.includes(word))).toEqual([]);
    expect(words.filter((word) => !full.includes(word))).toEqual([]);
  });

  test('comments that everybody reads are in every file', async () => {
    const texts = (await database().comment.findMany({ where: { state: 'published' } })).map(
      ({ text }) => text,
    );
    expect(inJson(texts).filter((text) => !open.includes(text))).toEqual([]);
  });
});

test('secrets are in no file', async () => {
  const people = await database().person.findMany({ include: { secondFactor: true } });
  const links = await database().previewLink.findMany();
  const secrets = [
    ...people.flatMap(({ passwordHash, secondFactor }) => [passwordHash, secondFactor?.secret ?? '']),
    ...links.map(({ tokenHash }) => tokenHash),
  ].filter((secret) => secret !== '');
  expect(secrets.length).toBeGreaterThan(3);
  expect(secrets.filter((secret) => full.includes(secret))).toEqual([]);
});

test('the log knows of each export, and whether people’s data went with it', async () => {
  const entries = await database().auditEntry.findMany({
    where: { action: 'portal.export' },
    orderBy: { id: 'asc' },
  });
  expect(entries.map(({ after }) => after)).toEqual([{ personalData: false }, { personalData: true }]);
});
