import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const LINES = 12;

/**
 * What failed, one text each, from the JSON report of Vitest: the test's file, its name, the first lines of the first
 * error. A file that could not be loaded has no tests, yet it failed.
 */
export function vitestFailures({ testResults = [] }, root) {
  return testResults.flatMap((file) => {
    const name = path.relative(root, file.name);
    if (isUnloaded(file)) return [told(name, file.message)];
    return file.assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => told(`${name} › ${fullName}`, failureMessages[0]));
  });
}

export function isUnloaded({ status, assertionResults }) {
  return status === 'failed' && assertionResults.length === 0;
}

/** The same from the JSON report of Playwright, whose suites hold suites. */
export function playwrightFailures({ suites = [] }) {
  return suites.flatMap((suite) => [
    ...playwrightFailures(suite),
    ...(suite.specs ?? []).flatMap((spec) =>
      spec.tests
        .filter(({ status }) => status === 'unexpected' || status === 'flaky')
        .map(({ projectName, results }) =>
          told(`[${projectName}] ${spec.file}:${spec.line} › ${spec.title}`, messageOf(results)),
        ),
    ),
  ]);
}

function messageOf(results) {
  return results.find(({ error }) => error)?.error.message;
}

function told(name, message = '') {
  const lines = stripVTControlCharacters(message).trim().split('\n').slice(0, LINES);
  return [`✗ ${name}`, ...lines.map((line) => `    ${line}`)].join('\n');
}
