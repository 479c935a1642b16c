import { beforeEach, expect, test, vi } from 'vitest';
import { withEmptyDatabase } from '@/tests/support/database';
import { aScheduledArticle } from '@/tests/support/schedule';

withEmptyDatabase();

const TOKEN = 'a token of some length';

beforeEach(() => vi.resetModules());

test('without a token in the settings there is no such address', async () => {
  vi.stubEnv('METRICS_TOKEN', '');
  expect((await askMetrics(TOKEN)).status).toBe(404);
});

test('who brings another token is told nothing', async () => {
  vi.stubEnv('METRICS_TOKEN', TOKEN);
  const answer = await askMetrics('another');
  expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
  expect(await answer.text()).toBe('');
});

test('who brings it learns what is overdue, and nothing keeps the answer', async () => {
  vi.stubEnv('METRICS_TOKEN', TOKEN);
  await aScheduledArticle({ publishAt: new Date('2026-11-20T06:00:00Z') });
  await aScheduledArticle({ publishAt: new Date('2126-11-20T06:00:00Z') });
  const answer = await askMetrics(TOKEN);
  expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const lines = (await answer.text()).split('\n');
  expect(lines).toContain('portal_publications_scheduled 2');
  expect(lines).toContain('portal_publications_overdue 1');
  expect(lines).toContain('portal_withdrawals_overdue 0');
  expect(lines.some((line) => /^process_resident_memory_bytes \d+$/.test(line))).toBe(true);
});

async function askMetrics(token: string): Promise<Response> {
  const { GET } = await import('@/app/metrics/route');
  return GET(new Request('http://portal.test/metrics', { headers: { authorization: `Bearer ${token}` } }));
}
