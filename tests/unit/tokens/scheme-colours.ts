import { readFileSync } from 'node:fs';

const css = readFileSync('components/tokens.css', 'utf8').replace(/\/\*.*?\*\//gs, '');

/** The colours that a page has in a scheme, by the name behind `--color-`, as "#rrggbb". */
export function schemeColours(scheme: string): Record<string, string> {
  const own = { ...declared(`[data-scheme="${scheme}"]`), ...declared('[data-scheme]') };
  const all: Record<string, string> = {
    ...declared(':root,\n  [data-scheme="0"]'),
    ...(scheme === '0' ? {} : own),
  };
  return Object.fromEntries(Object.keys(all).map((name) => [name, resolved(name, all)]));
}

function declared(selector: string): Record<string, string> {
  const start = css.indexOf(`\n  ${selector} {`);
  if (start < 0) throw new Error(`tokens.css has no rule ${selector}`);
  const block = css.slice(start, css.indexOf('}', start));
  return Object.fromEntries(
    [...block.matchAll(/--color-([a-z-]+): ([^;]+);/g)].map(([, name, value]) => [name, value]),
  );
}

function resolved(name: string, all: Record<string, string>): string {
  const value = all[name] ?? '';
  const reference = /^var\(--color-([a-z-]+)\)$/.exec(value)?.[1];
  return reference ? resolved(reference, all) : value;
}
