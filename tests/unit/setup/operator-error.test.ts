import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { OperatorError, operatorLine } from '@/lib/shared/operator-error';

test('a fault that the operator can mend is one line', () => {
  expect(operatorLine(new OperatorError('Порт 80 занят.'))).toBe('Порт 80 занят.');
  const denied = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES', path: '/srv/data' });
  expect(operatorLine(denied)).toBe('/srv/data: нет права.');
});

test('a mistake of ours keeps its stack', () => {
  expect(operatorLine(new TypeError('x is not a function'))).toBeNull();
  expect(operatorLine(thrownBy(() => readFileSync('/no/such/file')))).toBeNull();
});

function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
