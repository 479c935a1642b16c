import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { packageFile, ROOT, run, runNode } from './run.mjs';
import { SetupError, say, sayWhile } from './say.mjs';
import { hashOf, isStamped, putStamp } from './stamp.mjs';

const SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema.prisma',
  'proxy.ts',
  'instrumentation.ts',
];
const BUILD_SETTINGS = ['next.config.mjs', 'tsconfig.json', 'package-lock.json'];
const BUILD_PRODUCTS = ['lib/db/generated/', 'public/reader.js'];

/** Packages as package-lock.json asks for them. npm keeps its own list of what lies in node_modules. */
export async function install() {
  const wanted = packagesIn('package-lock.json');
  const present = packagesIn('node_modules/.package-lock.json');
  const missing = Object.entries(wanted).some(
    ([name, { integrity, optional }]) => name !== '' && !optional && present[name]?.integrity !== integrity,
  );
  if (!missing) return;
  say('Пакеты устанавливаются (около минуты)…');
  // No install scripts: those of Prisma would download an engine from a host that closed networks cannot reach.
  // Development packages are needed for building, whatever NODE_ENV says.
  const flags = ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const { status } = npm ? await runNode([npm, ...flags]) : await run('npm', flags);
  if (status !== 0)
    throw new SetupError('Пакеты не установлены: проверьте связь с реестром npm и место на диске.');
}

export async function generate() {
  const stamp = 'lib/db/generated/.stamp';
  const hash = hashOf(['prisma/schema.prisma', 'package-lock.json']);
  if (isStamped(stamp, hash)) return;
  await sayWhile('Готовится доступ к базе данных', () =>
    runQuietly([packageFile('prisma/build/index.js'), 'generate'], 'Доступ к базе данных не подготовлен.'),
  );
  putStamp(stamp, hash);
}

export async function buildReaderScript() {
  const script = path.join(ROOT, 'scripts/build-reader-script.mjs');
  if (existsSync(script)) await runQuietly([script], 'Скрипт читателя не собран.');
}

export async function build() {
  const stamp = '.next/portal-sources';
  const isSource = (file) => !BUILD_PRODUCTS.some((product) => file.startsWith(product));
  const hash = hashOf([...SOURCES, ...BUILD_SETTINGS], isSource);
  if (isStamped(stamp, hash)) return;
  await sayWhile('Портал собирается (около минуты)', async () => {
    await buildReaderScript();
    await runQuietly([packageFile('next/dist/bin/next'), 'build'], 'Портал не собран.', {
      NODE_ENV: 'production',
    });
  });
  putStamp(stamp, hash);
}

/** Shows what a program printed only when it failed. */
async function runQuietly(args, failure, env) {
  const { status, text } = await runNode(args, { env, output: 'kept' });
  if (status === 0) return;
  process.stderr.write(`\n${text}\n`);
  throw new SetupError(failure);
}

function packagesIn(lockFile) {
  try {
    return JSON.parse(readFileSync(path.join(ROOT, lockFile), 'utf8')).packages;
  } catch {
    return {};
  }
}
