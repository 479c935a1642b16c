import { rm, truncate } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { exportPortal } from '@/lib/exporting/export.commands';
import type { Entry } from '@/lib/exporting/form.rules';
import { addMedia } from '@/lib/media/adding.commands';
import { readItemFiles } from '@/lib/media/item-files.queries';
import { anArticle, aTag } from '@/tests/support/arrange';
import { exported, readIn } from '@/tests/support/exporting';
import { folderOf, newPhoto } from '@/tests/support/media';
import { somebody } from '@/tests/support/people';
import { aPortal, withPortals } from '@/tests/support/portals';
import { docxOf } from '@/tests/support/zip';

withPortals();

const now = new Date('2026-11-27T09:00:00Z');

beforeEach(async () => {
  await aPortal('empty');
});

async function entriesOfExport(onRows?: (table: string) => void): Promise<[string, string][]> {
  const entries: [string, string][] = [];
  const wish = { personalData: true, now, readMedia: readItemFiles, ...(onRows && { onRows }) };
  const keep = async ({ name, content }: Entry) =>
    void entries.push([name, Buffer.from(content).toString('base64')]);
  await exportPortal(wish, keep);
  return entries;
}

test('what editors write while the portal is exported is in no table of the file', async () => {
  await anArticle();
  await anArticle();
  const before = await entriesOfExport();
  const writing: Promise<unknown>[] = [];
  const during = await entriesOfExport((table) => {
    if (table === 'Person') writing.push(anArticle(), aTag(), database().article.deleteMany());
  });
  await Promise.all(writing);
  expect(await database().tag.count()).toBe(1);
  expect(during).toEqual(before);
});

async function addTwo(): Promise<{ picture: string; document: string }> {
  const files = [
    { name: 'a.png', content: await newPhoto() },
    { name: 'b.docx', content: docxOf() },
  ];
  await addMedia(await somebody('author'), { files, credit: '' }, now);
  const idOf = async (kind: string) => (await database().media.findFirstOrThrow({ where: { kind } })).id;
  return { picture: await idOf('picture'), document: await idOf('document') };
}

test('files that are not there are named by the export, and their items by the reading', async () => {
  const { picture, document } = await addTwo();
  await rm(folderOf(document), { recursive: true });
  const { file, missing } = await exported();
  expect(missing).toEqual([`media/${document}/b.docx`]);
  await aPortal('empty');
  const { told, files } = await readIn(file);
  expect(told).toEqual([{ place: 'media', key: document, problem: { key: 'noFiles' } }]);
  expect(files).toMatchObject({ refused: 1 });
  expect(files.added).toBeGreaterThan(0);
  expect(await database().media.count({ where: { id: { in: [picture, document] } } })).toBe(2);
});

test('a file of which nothing is left is exported as it is, and not taken back', async () => {
  const { document } = await addTwo();
  await truncate(path.join(folderOf(document), 'b.docx'));
  const { file, missing } = await exported();
  expect(missing).toEqual([]);
  await aPortal('empty');
  expect((await readIn(file)).told).toEqual([
    { place: 'media', key: document, problem: { key: 'unreadable' } },
  ]);
});
