import { expect, test } from 'vitest';
import { playwrightFailures, vitestFailures } from '@/scripts/setup/failures.mjs';

test('Vitest: the failed tests and the files that could not be loaded', () => {
  const report = {
    testResults: [
      {
        name: '/srv/portal/tests/unit/a.test.ts',
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: 'adds', failureMessages: [] },
          { status: 'failed', fullName: 'subtracts', failureMessages: ['Error: 1\n  at a.ts:3'] },
        ],
      },
      {
        name: '/srv/portal/tests/unit/b.test.ts',
        status: 'failed',
        message: 'no such module',
        assertionResults: [],
      },
      { name: '/srv/portal/tests/unit/c.test.ts', status: 'passed', assertionResults: [] },
    ],
  };
  expect(vitestFailures(report, '/srv/portal')).toEqual([
    '✗ tests/unit/a.test.ts › subtracts\n    Error: 1\n      at a.ts:3',
    '✗ tests/unit/b.test.ts\n    no such module',
  ]);
});

test('Playwright: failed and flaky tests at every depth, without colours', () => {
  const test = (status: string, errors: string[]) => ({
    projectName: 'with-script',
    status,
    results: [...errors.map((message) => ({ error: { message } })), {}],
  });
  const spec = (title: string, tests: object[]) => ({ file: 'a.spec.ts', line: 7, title, tests });
  const report = {
    suites: [
      {
        specs: [spec('opens', [test('expected', [])])],
        suites: [
          {
            specs: [
              spec('closes', [test('unexpected', ['\u001b[31mTimeout\u001b[39m'])]),
              spec('waits', [test('flaky', ['late'])]),
            ],
          },
        ],
      },
    ],
  };
  expect(playwrightFailures(report)).toEqual([
    '✗ [with-script] a.spec.ts:7 › closes\n    Timeout',
    '✗ [with-script] a.spec.ts:7 › waits\n    late',
  ]);
});

test('a runner that wrote no report has told nothing', () => {
  expect(vitestFailures({}, '/srv/portal')).toEqual([]);
  expect(playwrightFailures({})).toEqual([]);
});
