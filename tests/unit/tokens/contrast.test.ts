import { describe, expect, test } from 'vitest';
import { contrast } from './contrast';
import { schemeColours } from './scheme-colours';

const schemes = ['0', '1', '2', '3', '4', '5'];
const texts = ['text', 'link', 'link-hover', 'visited', 'error', 'success', 'accent', 'accent-hover'];
const grounds = ['page', 'surface'];
const onEveryGround = (names: string[]) =>
  names.flatMap((name) => grounds.map((ground) => [name, ground] as const));

test('black on white is 21 : 1, grey of the half is not enough', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#808080', '#ffffff')).toBeCloseTo(3.95, 2);
});

test('every scheme of the table has its own colours', () => {
  expect(new Set(schemes.map((scheme) => JSON.stringify(schemeColours(scheme)))).size).toBe(schemes.length);
  expect(schemeColours('5')).toMatchObject({ page: '#3b2716', text: '#a9e44d', accent: '#a9e44d' });
});

describe.each(schemes)('scheme %s', (scheme) => {
  const colours = schemeColours(scheme);
  const ratio = (one: string, other: string) => contrast(colours[one] ?? '', colours[other] ?? '');

  test.each(onEveryGround(texts))('%s on %s is readable at 7 : 1', (text, ground) => {
    expect(ratio(text, ground)).toBeGreaterThanOrEqual(7);
  });

  test('marked text is readable at 7 : 1', () => {
    expect(ratio('text', 'mark')).toBeGreaterThanOrEqual(7);
  });

  test.each([
    ['on-accent', 'accent'],
    ['on-accent', 'accent-hover'],
    ['page', 'error'],
  ])('%s on a button of colour %s is readable at 7 : 1', (text, fill) => {
    expect(ratio(text, fill)).toBeGreaterThanOrEqual(7);
  });

  test.each(onEveryGround(['border', 'focus-outer']))('%s on %s is seen at 3 : 1', (line, ground) => {
    expect(ratio(line, ground)).toBeGreaterThanOrEqual(3);
  });

  test('the two rings of the focus are told apart, so one of them shows on any ground', () => {
    expect(ratio('focus-outer', 'focus-inner')).toBeGreaterThanOrEqual(9);
  });
});
