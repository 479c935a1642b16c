import { readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { defaultDisplayMode } from '@/lib/display/rules';
import { unavailablePage } from '@/lib/documents/unavailable';

const inSchemeTwo = { ...defaultDisplayMode, scheme: '2', size: '200' } as const;

describe.each([500, 503] as const)('the page for %d', (outage) => {
  test('is whole and valid, and calls nothing from elsewhere', async () => {
    const html = unavailablePage(outage, inSchemeTwo);
    const report = await new HtmlValidate({ extends: ['html-validate:recommended'] }).validateString(html);
    expect(report.results.flatMap((result) => result.messages)).toEqual([]);
    expect(html).not.toMatch(/<script|style=|https?:/);
  });

  test('keeps the reader’s display mode', () => {
    const html = unavailablePage(outage, inSchemeTwo);
    expect(html).toContain('<html lang="ru" data-scheme="2" data-size="200">');
    expect(html).toContain('<meta name="color-scheme" content="dark">');
    expect(unavailablePage(outage, defaultDisplayMode)).toContain('<html lang="ru">');
  });
});

test('the outage and the fault are told apart', () => {
  expect(unavailablePage(503, defaultDisplayMode)).toContain('<h1>Портал временно недоступен</h1>');
  expect(unavailablePage(500, defaultDisplayMode)).toContain('<h1>Страница не\u00a0открылась</h1>');
});

test('its colours are those of the portal, in every scheme', () => {
  const tokens = colours('components/tokens.css');
  const own = colours('public/unavailable.css');
  expect(own.size).toBe(6);
  for (const [selector, values] of own) expect(tokens.get(selector)).toMatchObject(values);
});

/** Custom properties for colours, by selector; the first value counts, later ones are for special cases. */
function colours(file: string): Map<string, Record<string, string>> {
  const rules = new Map<string, Record<string, string>>();
  for (const [, selector = '', body = ''] of readFileSync(file, 'utf8').matchAll(
    /^\s*(:root|\[data-scheme="\d"\])(?:,\s*\[data-scheme="0"\])? \{([^}]*)\}/gm,
  )) {
    const values = [...body.matchAll(/(--color-[\w-]+): ([^;]+);/g)].map(([, name, value]) => [name, value]);
    rules.set(selector, { ...Object.fromEntries(values), ...rules.get(selector) });
  }
  return rules;
}
