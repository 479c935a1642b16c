import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { alone } from './alone.mjs';
import { runChecks } from './check.mjs';
import { packageFile, ROOT, runNode } from './run.mjs';
import { SetupError, say } from './say.mjs';
import { build } from './steps.mjs';

const REPORTS = path.join(ROOT, '.portal/reports');

const PARTS = {
  check: runChecks,
  unit: () => vitest('unit'),
  integration: () => vitest('integration'),
  browser: playwright,
};

/** Runs the named parts, all of them by default, and ends with one line that sums them up. */
export async function runTests(names) {
  const unknown = names.find((name) => !(name in PARTS));
  if (unknown) throw new SetupError(`Таких тестов нет: ${unknown}. Есть: ${Object.keys(PARTS).join(', ')}.`);
  const total = { passed: 0, failed: 0 };
  for (const name of names.length > 0 ? names : Object.keys(PARTS)) {
    const { passed, failed } = await tallyOf(name);
    total.passed += passed;
    total.failed += failed;
  }
  say(`${total.passed} passed, ${total.failed} failed`);
  if (total.failed > 0) process.exitCode = 1;
}

async function tallyOf(name) {
  try {
    return await PARTS[name]();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return { passed: 0, failed: 1 };
  }
}

async function vitest(project) {
  const report = reportFile(`${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = [packageFile('vitest/vitest.mjs'), 'run', '--project', project, ...reporters];
  const { status } = await runNode(args, { env: { NODE_ENV: 'test' } });
  return counted(status, vitestTally(readReport(report)));
}

async function playwright() {
  await alone(build);
  const report = reportFile('browser.json');
  const args = [packageFile('@playwright/test/cli.js'), 'test', '--reporter=list,json'];
  const { status } = await runNode(args, { env: { NODE_ENV: 'test', PLAYWRIGHT_JSON_OUTPUT_FILE: report } });
  const { expected = 0, flaky = 0, unexpected = 0 } = readReport(report).stats ?? {};
  return counted(status, { passed: expected, failed: unexpected + flaky });
}

/** A file that could not be loaded has no tests, yet it failed. */
function vitestTally({ numPassedTests = 0, numFailedTests = 0, testResults = [] }) {
  const unloaded = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
}

/** A runner that failed without a failed test, in its own setup for instance, is one failure. */
function counted(status, { passed, failed }) {
  return { passed, failed: status === 0 ? failed : Math.max(failed, 1) };
}

function reportFile(name) {
  mkdirSync(REPORTS, { recursive: true });
  const file = path.join(REPORTS, name);
  rmSync(file, { force: true });
  return file;
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}
