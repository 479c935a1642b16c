import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type DisplayMode,
  defaultDisplayMode,
  displayAttributes,
  displayCookieName,
  displayCookieValue,
  displayOptions,
  displaySetCookie,
  parseDisplayCookie,
  systemColorScheme,
} from '@/lib/display/rules';

const options = displayOptions;
const anyMode: fc.Arbitrary<DisplayMode> = fc.record({
  scheme: fc.constantFrom(...options.scheme.values),
  size: fc.constantFrom(...options.size.values),
  font: fc.constantFrom(...options.font.values),
  kerning: fc.constantFrom(...options.kerning.values),
  images: fc.constantFrom(...options.images.values),
  line: fc.constantFrom(...options.line.values),
  width: fc.constantFrom(...options.width.values),
  underline: fc.constantFrom(...options.underline.values),
  motion: fc.constantFrom(...options.motion.values),
});

const aMode = (changes: Partial<DisplayMode>): DisplayMode => ({ ...defaultDisplayMode, ...changes });

describe('the display cookie', () => {
  test('names what differs from the default, in a fixed order', () => {
    const mode = parseDisplayCookie('v1.m1.u1.w1.l1.i0.k1.f1.s200.c2');
    expect(displayCookieValue(mode)).toBe('v1.c2.s200.f1.k1.i0.l1.w1.u1.m1');
  });

  test('keeps every mode there is', () => {
    fc.assert(
      fc.property(anyMode, (mode) => {
        expect(parseDisplayCookie(displayCookieValue(mode))).toEqual(mode);
      }),
    );
  });

  test('has one spelling per mode, whatever text arrives', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const value = displayCookieValue(parseDisplayCookie(text));
        expect(value).toMatch(/^(v1(\.[csfkilwum]\d{1,3}){1,9})?$/);
        expect(displayCookieValue(parseDisplayCookie(value))).toBe(value);
      }),
    );
  });

  test.each([
    ['nothing', undefined],
    ['an empty cookie', ''],
    ['another version', 'v2.c2'],
    ['no version', 'c2.s200'],
    ['defaults spelled out', 'v1.c0.s100.i1'],
    ['an unknown field', 'v1.x9'],
    ['an unknown value', 'v1.c6'],
    ['a value of another field', 'v1.c200'],
    ['a name that every object has', 'v1.constructor.__proto__'],
    ['markup', 'v1.c2"><script>'],
  ])('%s means the default mode', (_, text) => {
    expect(parseDisplayCookie(text)).toEqual(defaultDisplayMode);
    expect(displayCookieValue(parseDisplayCookie(text))).toBe('');
  });

  test('one wrong field does not spoil the others', () => {
    expect(parseDisplayCookie('v1.c9.s200')).toEqual(aMode({ size: '200' }));
  });

  test('lives a year, on all paths, readable for the reader script', () => {
    expect(displaySetCookie(aMode({ scheme: '2' }), false)).toBe(
      'display=v1.c2; Path=/; Max-Age=31536000; SameSite=Lax',
    );
  });

  test('is bound to its host on https', () => {
    expect(displayCookieName(true)).toBe('__Host-display');
    expect(displaySetCookie(aMode({ scheme: '2' }), true)).toBe(
      '__Host-display=v1.c2; Path=/; Max-Age=31536000; SameSite=Lax; Secure',
    );
  });

  test('is deleted by the default mode', () => {
    expect(displaySetCookie(defaultDisplayMode, false)).toBe('display=; Path=/; Max-Age=0; SameSite=Lax');
  });
});

describe('attributes of the page', () => {
  test('the default mode adds none', () => {
    expect(displayAttributes(defaultDisplayMode)).toEqual({});
  });

  test('say what differs from the default', () => {
    expect(displayAttributes(aMode({ scheme: '2', size: '200', images: '0' }))).toEqual({
      'data-scheme': '2',
      'data-size': '200',
      'data-images': '0',
    });
  });

  test.each([
    ['0', 'light'],
    ['1', 'light'],
    ['2', 'dark'],
    ['3', 'light'],
    ['4', 'light'],
    ['5', 'dark'],
  ] as const)('scheme %s asks the browser for %s controls', (scheme, expected) => {
    expect(systemColorScheme(aMode({ scheme }))).toBe(expected);
  });
});
