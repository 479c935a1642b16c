import { expect, test } from 'vitest';
import { fileName, partName, placeOf } from '@/lib/exporting/form.rules';

const id = '0198f6a0-0000-7000-8000-000000000001';

test('an entry is known by its name', () => {
  expect(placeOf(partName('Edition', 12))).toEqual({ kind: 'rows', table: 'Edition', part: 12 });
  expect(placeOf(fileName(id, '480.avif'))).toEqual({ kind: 'file', mediaId: id, file: '480.avif' });
  expect(placeOf('portal-export.json')).toEqual({ kind: 'manifest' });
  expect(placeOf('portal-export-end.json')).toEqual({ kind: 'closing' });
});

test.each([
  '../portal-export.json',
  '/etc/passwd',
  `media/${id}/../../secrets.json`,
  `media/../${id}/480.avif`,
  `media/${id}`,
  `media/${id}/..`,
  `media/${id}/Снимок.jpg`,
  'data/Edition-1.jsonl',
  'data/../Edition-000001.jsonl',
  'data/Edition-000001.jsonl/',
  'data/Edition-000001.jsonl\n',
  'portal-export.json\0.sh',
])('%j is no entry of an export', (name) => {
  expect(placeOf(name)).toBeNull();
});
