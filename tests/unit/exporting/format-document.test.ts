import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CLOSING, FORMAT, LARGEST_ENTRY, MANIFEST, PART_LIMITS } from '@/lib/exporting/form.rules';
import { tables } from '@/lib/exporting/tables.schema';

const document = readFileSync('docs/export-format.md', 'utf8');

test('docs/export-format.md names the tables in their order', () => {
  const [, named = ''] = /in the order in which they stand: (.*?)\. Each/.exec(document) ?? [];
  expect(named.split(', ')).toEqual(tables.map(({ name }) => `\`${name}\``));
});

test('docs/export-format.md tells of the first and the last entry, and how large things may be', () => {
  expect(document).toContain(JSON.stringify({ ...FORMAT, personalData: false }));
  expect(document).toContain(`\`${MANIFEST}\``);
  expect(document).toContain(`\`${CLOSING}\``);
  expect(document).toContain(`at most ${PART_LIMITS.rows} rows`);
  for (const bytes of Object.values(LARGEST_ENTRY)) expect(document).toContain(bytes.toLocaleString('en'));
});
