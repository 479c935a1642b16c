import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forbidden } from '../../.dependency-cruiser.cjs';

const SOURCES = ['app', 'components', 'lib', 'scripts', 'tests', 'server.ts', 'proxy.ts'];

/** For each rule of .dependency-cruiser.cjs an import that it must refuse: file, what it imports. */
const FAULTS: Record<string, [string, string]> = {
  'no-cycles': ['lib/articles/cycle-back.ts', '@/lib/articles/cycle'],
  'rules-are-pure': ['lib/articles/rules.ts', 'zod'],
  'schema-knows-rules-only': ['lib/articles/schema.ts', '@/lib/articles/queries'],
  'stores-and-queries-own-the-database': ['app/route.ts', 'pg'],
  'stores-are-private': ['app/page.tsx', '@/lib/articles/store'],
  'features-share-rules-only': ['lib/articles/queries.ts', '@/lib/media/queries'],
  'components-only-show': ['components/site/header.tsx', '@/lib/media/queries'],
  'app-is-the-top': ['lib/media/queries.ts', '@/app/page'],
  'framework-stays-above': ['lib/articles/store.ts', 'next/headers'],
  'commands-hold-the-transaction': ['lib/people/commands.ts', '@/lib/db/client'],
  'readers-pages-are-not-hydrated': ['components/article/photo.tsx', 'next/image'],
  'shared-is-the-floor': ['lib/shared/dates.ts', '@/lib/media/rules'],
  'tests-stay-outside': ['lib/media/rules.ts', '@/tests/support/browser'],
};

type CruiseSummary = {
  totalCruised: number;
  violations: { from: string; to: string; rule: { name: string } }[];
};

test('no import goes against the layers, and the checker does read the portal', () => {
  const { violations, totalCruised } = importsOf(process.cwd());

  expect(violations).toEqual([]);
  expect(totalCruised).toBeGreaterThan(100);
});

const faulty = mkdtempSync(path.join(tmpdir(), 'portal-layers-'));
beforeAll(plantFaults);
afterAll(() => rmSync(faulty, { recursive: true }));

test('every rule of the layers refuses what it names', () => {
  const caught = importsOf(faulty).violations.map(({ rule, from }) => `${rule.name}: ${from}`);

  expect(Object.keys(FAULTS).sort()).toEqual(forbidden.map((rule) => rule.name).sort());
  const planted = Object.entries(FAULTS).map(([rule, [from]]) => `${rule}: ${from}`);
  expect(caught).toEqual(expect.arrayContaining(planted));
});

function plantFaults(): void {
  for (const [file, imported] of Object.values(FAULTS)) {
    write(file, `import '${imported}';\n`);
    // What is imported must be there to be recognised.
    if (imported.startsWith('@/')) write(`${imported.slice(2)}.ts`, '');
  }
  write('lib/articles/cycle.ts', "import '@/lib/articles/cycle-back';\n");
  for (const name of ['tsconfig.json', '.dependency-cruiser.cjs'])
    copyFileSync(name, path.join(faulty, name));
  symlinkSync(path.resolve('node_modules'), path.join(faulty, 'node_modules'));
}

function write(file: string, text: string): void {
  const target = path.join(faulty, file);
  mkdirSync(path.dirname(target), { recursive: true });
  appendFileSync(target, text);
}

// In a process of its own: it remembers how it resolved names in another folder.
function importsOf(folder: string): CruiseSummary {
  const present = SOURCES.filter((source) => existsSync(path.join(folder, source)));
  const { stdout } = spawnSync(
    process.execPath,
    [
      path.resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      '--output-type=json',
      '--preserve-symlinks',
      ...present,
    ],
    { cwd: folder, encoding: 'utf8', maxBuffer: 100_000_000 },
  );
  return JSON.parse(stdout).summary;
}
