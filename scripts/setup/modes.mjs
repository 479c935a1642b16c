import { runChecks } from './check.mjs';
import { packageFile } from './run.mjs';
import { SetupError } from './say.mjs';
import { build, buildReaderScript, generate, install } from './steps.mjs';
import { runTests } from './test.mjs';

const MODES = { start, dev, test, check, bench, portal };

export async function runMode([mode, ...args]) {
  try {
    await (MODES[mode] ?? wrongUse)(args);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

async function start() {
  await install();
  await generate();
  await build();
  await runHere('server.ts', { NODE_ENV: 'production' });
}

async function dev() {
  await install();
  await generate();
  await buildReaderScript();
  await runHere('server.ts', { NODE_ENV: 'development' });
}

async function test(names) {
  await install();
  await generate();
  await buildReaderScript();
  await runTests(names);
}

async function check() {
  await install();
  await generate();
  await buildReaderScript();
  const { failed } = await runChecks();
  if (failed > 0) process.exitCode = 1;
}

async function bench() {
  await install();
  await generate();
  await build();
  await runHere('tests/load/bench.ts', { NODE_ENV: 'production' });
}

async function portal(args) {
  await install();
  await generate();
  await runHere('scripts/portal.ts', { NODE_ENV: 'production' }, args);
}

/** Goes on inside this process: signals and exit status need no passing on. */
async function runHere(file, variables, args = []) {
  process.argv.splice(1, Infinity, file, ...args);
  Object.assign(process.env, variables);
  await import(packageFile('tsx/dist/loader.mjs'));
  await import(`../../${file}`);
}

function wrongUse() {
  process.stderr.write(`Использование: node scripts/setup.mjs ${Object.keys(MODES).join(' | ')}\n`);
  process.exitCode = 2;
}
