import fc from 'fast-check';
import { expect, test } from 'vitest';
import { displayKeyOf } from '@/lib/documents/display-key';

const keyOf = (header: string | undefined) => displayKeyOf(header, 'display');

test.each([
  [undefined, ''],
  ['', ''],
  ['display=', ''],
  ['display=v1.c2.s200', 'v1.c2.s200'],
  ['a=b; display=v1.c2 ;c=d', 'v1.c2'],
  ['display=v1.s200.c2', 'v1.c2.s200'],
  ['display=v1.c0.s100', ''],
  ['display=v9.c2', ''],
  ['xdisplay=v1.c2', ''],
  ['__Host-display=v1.c2', ''],
])('the cookie %j has the key %j', (header, key) => {
  expect(keyOf(header)).toBe(key);
});

test('whatever stands in a cookie, the key is a canonical mode', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((value) => `display=v1.${value}`),
      ),
      (header) => {
        expect(keyOf(header)).toMatch(/^(?:v1(?:\.[csfkilwum]\d{1,3}){1,9})?$/);
      },
    ),
  );
});
