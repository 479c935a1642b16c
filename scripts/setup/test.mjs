import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { alone } from './alone.mjs';
import { runChecks } from './check.mjs';
import { isUnloaded, playwrightFailures, vitestFailures } from './failures.mjs';
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

/**
 * Runs the named parts, all of them by default. Says again what failed, for whoever sees only the end of a long output,
 * and ends with one line that sums everything up.
 */
export async function runTests(names) {
  const unknown = names.find((name) => !(name in PARTS));
  if (unknown) throw new SetupError(`Таких тестов нет: ${unknown}. Есть: ${Object.keys(PARTS).join(', ')}.`);
  const total = { passed: 0, failed: 0 };
  const told = [];
  for (const name of names.length > 0 ? names : Object.keys(PARTS)) {
    const { passed, failed, failures = [] } = await tallyOf(name);
    total.passed += passed;
    total.failed += failed;
    told.push(...failures);
  }
  for (const failure of told) say(failure);
  say(`${total.passed} passed, ${total.failed} failed`);
  if (total.failed > 0) process.exitCode = 1;
}

async function tallyOf(name) {
  try {
    return await PARTS[name]();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return { passed: 0, failed: 1, failures: [`✗ ${name}: ${error.message}`] };
  }
}

async function vitest(project) {
  const report = reportFile(`${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = [packageFile('vitest/vitest.mjs'), 'run', '--project', project, ...reporters];
  const { status } = await runNode(args, { env: { NODE_ENV: 'test' } });
  const told = readReport(report);
  return { ...counted(status, vitestTally(told)), failures: vitestFailures(told, ROOT) };
}

async function playwright() {
  await alone(build);
  const report = reportFile('browser.json');
  const args = [packageFile('@playwright/test/cli.js'), 'test', '--reporter=list,json'];
  const { status } = await runNode(args, { env: { NODE_ENV: 'test', PLAYWRIGHT_JSON_OUTPUT_FILE: report } });
  const told = readReport(report);
  const { expected = 0, flaky = 0, unexpected = 0 } = told.stats ?? {};
  const tally = counted(status, { passed: expected, failed: unexpected + flaky });
  return { ...tally, failures: playwrightFailures(told) };
}

function vitestTally({ numPassedTests = 0, numFailedTests = 0, testResults = [] }) {
  return { passed: numPassedTests, failed: numFailedTests + testResults.filter(isUnloaded).length };
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
