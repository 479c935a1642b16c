import { alone } from './alone.mjs';
import { runChecks } from './check.mjs';
import { packageFile } from './run.mjs';
import { operatorLine } from './say.mjs';
import { build, buildReaderScript, generate, install } from './steps.mjs';
import { runTests } from './test.mjs';

const MODES = { start, dev, test, check, bench, pictures, portal };

export async function runMode([mode, ...args]) {
  try {
    await (MODES[mode] ?? wrongUse)(args);
  } catch (error) {
    const line = operatorLine(error);
    if (!line) throw error;
    process.stderr.write(`${line}\n`);
    process.exitCode = 1;
  }
}

async function start() {
  await prepare(install, generate, build);
  await runHere('server.ts', { NODE_ENV: 'production' });
}

async function dev() {
  await prepare(install, generate, buildReaderScript);
  await runHere('server.ts', { NODE_ENV: 'development' });
}

async function test(names) {
  await prepare(install, generate, buildReaderScript);
  await runTests(names);
}

async function check() {
  await prepare(install, generate, buildReaderScript);
  const { failed } = await runChecks();
  if (failed > 0) process.exitCode = 1;
}

async function bench(args) {
  await prepare(install, generate, build);
  await runHere('tests/load/bench.ts', { NODE_ENV: 'production' }, args);
}

async function pictures() {
  await prepare(install, generate, build);
  await runHere('tests/pictures/take.ts', { NODE_ENV: 'production' });
}

async function portal(args) {
  await prepare(install, generate);
  await runHere('scripts/portal.ts', { NODE_ENV: 'production' }, args);
}

function prepare(...steps) {
  return alone(async () => {
    for (const step of steps) await step();
  });
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
