import { existsSync } from 'node:fs';
import path from 'node:path';
import { packageFile, ROOT, runNode } from './run.mjs';
import { say } from './say.mjs';

const FOLDERS = ['app', 'components', 'lib', 'prisma', 'scripts', 'tests', 'server.ts', 'proxy.ts'].filter(
  (entry) => existsSync(path.join(ROOT, entry)),
);

const CHECKS = [
  {
    name: 'Формат и правила кода (Biome)',
    file: '@biomejs/biome/bin/biome',
    args: ['ci', '--colors=off', '--error-on-warnings'],
  },
  { name: 'Типы маршрутов (Next)', file: 'next/dist/bin/next', args: ['typegen'] },
  { name: 'Типы (TypeScript)', file: 'typescript/bin/tsc', args: ['--noEmit'] },
  {
    name: 'Направления импорта (dependency-cruiser)',
    file: 'dependency-cruiser/bin/dependency-cruise.mjs',
    args: ['--output-type', 'err', ...FOLDERS],
    // With a TypeScript it does not know it reads nothing and is content.
    isConvincing: (text) => Number(/\((\d+) modules/.exec(text)?.[1] ?? 0) > 0,
  },
  { name: 'Неиспользуемый код (knip)', file: 'knip/bin/knip.js', args: [] },
];

/** Runs every checker, also after one has failed. */
export async function runChecks() {
  const failures = [];
  for (const check of CHECKS) if (!(await isPassed(check))) failures.push(`✗ ${check.name}`);
  return { passed: CHECKS.length - failures.length, failed: failures.length, failures };
}

async function isPassed({ name, file, args, isConvincing = () => true }) {
  const { status, text } = await runNode([packageFile(file), ...args], {
    env: { NO_COLOR: '1' },
    output: 'kept',
  });
  const passed = status === 0 && isConvincing(text);
  say(`${passed ? '✓' : '✗'} ${name}`);
  if (!passed) process.stderr.write(`${text}\n`);
  return passed;
}
