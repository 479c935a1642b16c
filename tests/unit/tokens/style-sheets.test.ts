import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const withoutComments = (css: string) => css.replace(/\/\*.*?\*\//gs, '');
const files = readdirSync('components', { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.css'),
);
const sheets = files.map((file) => ({
  file,
  css: withoutComments(readFileSync(`components/${file}`, 'utf8')),
}));
const modules = sheets.filter(({ file }) => file.endsWith('.module.css'));
const filesWith = (pattern: RegExp, among = sheets) =>
  among.filter(({ css }) => pattern.test(css)).map(({ file }) => file);

test('there are style sheets to look at', () => {
  expect(modules.length).toBeGreaterThan(2);
});

test('colours stand in tokens.css only, so that every scheme reaches everything', () => {
  const colour = /#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch|color-mix)a?\(/i;
  expect(filesWith(colour)).toEqual(['tokens.css']);
});

test('rules of a component stand in a layer, so that display, print and forced colours win', () => {
  const unlayered = modules.filter(({ css }) => css.split('\n').some((line) => /^[.:[a-z]/.test(line)));
  expect(unlayered.map(({ file }) => file)).toEqual([]);
});

test('nothing takes the focus ring away', () => {
  expect(filesWith(/outline(-style|-width)?:\s*(0|none)/)).toEqual([]);
});

test('nothing shines through and no line is cut off', () => {
  expect(filesWith(/opacity:\s*0?\.\d|line-clamp|text-overflow/)).toEqual([]);
});

test('heights are never fixed, but of pictures and signs, so that text may grow', () => {
  const rules = modules.flatMap(({ file, css }) =>
    [...css.matchAll(/\{([^{}]*)\}/g)].map(([, rule = '']) => ({ file, rule })),
  );
  const fixed = rules.filter(
    ({ rule }) =>
      heightOf(rule) !== undefined && heightOf(rule) !== widthOf(rule) && !/object-fit/.test(rule),
  );
  expect(fixed).toEqual([]);
});

test('lines have a height without unit, so that large letters do not overlap', () => {
  expect(filesWith(/line-height:\s*[\d.]+(px|rem|em|%)/)).toEqual([]);
});

test('letters are spaced in their own em', () => {
  expect(filesWith(/(letter|word)-spacing:\s*[\d.]+(px|rem)/)).toEqual([]);
});

test('the layers stand in the agreed order before anything else', () => {
  const tokens = sheets.find(({ file }) => file === 'tokens.css');
  expect(tokens?.css.trim()).toMatch(/^@layer base, display, panel, print, forced;/);
});

// A style sheet that a page meets earlier would put its own layers in its own order.
test.each(rootLayouts())('%s takes the tokens in before anything else', (file) => {
  const firstImport = /^import .*$/m.exec(readFileSync(file, 'utf8'))?.[0];
  expect(firstImport).toBe("import '@/components/tokens.css';");
});

function rootLayouts(): string[] {
  const layouts = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /layout\.tsx$/.test(file),
  );
  return layouts
    .map((file) => `app/${file}`)
    .filter((file) => readFileSync(file, 'utf8').includes('tokens.css'));
}

function heightOf(rule: string): string | undefined {
  return /(?<![a-z-])(?:height|block-size):\s*([\d.]+(?:rem|em|px))/.exec(rule)?.[1];
}

function widthOf(rule: string): string | undefined {
  return /(?<![a-z-])(?:width|inline-size):\s*([\d.]+(?:rem|em|px))/.exec(rule)?.[1];
}
