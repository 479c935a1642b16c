import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { deskPages, readerPages } from '@/tests/support/pages';

test.each([
  { folder: 'app/(site)', pages: readerPages },
  { folder: 'app/(editor)/editor', pages: deskPages },
])('the sweeps visit every page of $folder', ({ folder, pages }) => {
  const routes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /(^|\/)(page|not-found)\.tsx$/.test(file));

  expect([...new Set(pages.map((page) => page.file))].sort()).toEqual(routes.sort());
});
