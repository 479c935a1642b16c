import { expect, test } from 'vitest';
import { metricsText, portalMetrics } from '@/lib/health/metrics.rules';
import { processState } from '@/lib/health/process';
import { bringsToken } from '@/lib/web/bearer';

test('metrics are written as Prometheus reads them', () => {
  const metrics = portalMetrics({
    ...{ scheduled: 3, overduePublications: 1, overdueWithdrawals: 0 },
    lettersByState: { queued: 2, sent: 40 },
  });
  const lines = metricsText(metrics).split('\n');
  expect(lines.filter((line) => !line.startsWith('# HELP'))).toEqual([
    ...['# TYPE portal_publications_scheduled gauge', 'portal_publications_scheduled 3'],
    ...['# TYPE portal_publications_overdue gauge', 'portal_publications_overdue 1'],
    ...['# TYPE portal_withdrawals_overdue gauge', 'portal_withdrawals_overdue 0'],
    ...['# TYPE portal_letters gauge', 'portal_letters{state="queued"} 2', 'portal_letters{state="sent"} 40'],
    '',
  ]);
});

test('signs with a meaning of their own are escaped', () => {
  const value = { label: 'state', of: { 'a"b\\c\nd': 1 } };
  expect(metricsText([{ name: 'x', help: 'one\ntwo', type: 'gauge', value }])).toBe(
    '# HELP x one\\ntwo\n# TYPE x gauge\nx{state="a\\"b\\\\c\\nd"} 1\n',
  );
});

test('the process tells seconds and bytes', () => {
  const now = new Date();
  const { cpuSeconds, residentBytes, heapBytes, startedAt } = processState(now);
  expect(cpuSeconds).toBeGreaterThan(0);
  expect(residentBytes).toBeGreaterThan(heapBytes);
  expect(startedAt).toBeLessThan(now.getTime() / 1000);
});

test.each([
  ['Bearer a token of some length', true],
  ['bearer a token of some length', false],
  ['Bearer a token of some lengt', false],
  ['a token of some length', false],
  ['', false],
  [null, false],
])('the header «%s» brings the token: %s', (header, isRight) => {
  expect(bringsToken(header, 'a token of some length')).toBe(isRight);
});
