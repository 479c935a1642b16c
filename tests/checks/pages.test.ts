import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { deskPages, signInPage } from '@/tests/support/desk-pages';
import { readerPages } from '@/tests/support/pages';

test('the sweeps visit every page there is', () => {
  const routes = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /(^|\/)page\.tsx$/.test(file));

  const visited = new Set([...readerPages, ...deskPages, signInPage].map((page) => page.file));
  expect([...visited].sort()).toEqual(routes.sort());
});
