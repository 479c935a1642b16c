import { expect, test } from 'vitest';
import { withStaleNotice } from '@/lib/documents/stale-notice';

const madeAt = new Date('2026-11-22T11:02:00Z');

test('the notice says the portal’s time, at the place that the page gives for it', () => {
  const page = '<body><div data-stale-notice="true" hidden=""></div><main>Новость</main></body>';
  const noticed = withStaleNotice(page, madeAt);
  expect(noticed).toMatch(
    /^<body><div data-stale-notice="shown"><p>.*<\/p><\/div><main>Новость<\/main><\/body>$/,
  );
  expect(noticed).toContain('<time datetime="2026-11-22T14:02:00+03:00">14:02');
  expect(noticed.replaceAll('\u00a0', ' ')).toContain('14:02 22 ноября 2026 года');
});

test('a page without a place for it stays as it is', () => {
  expect(withStaleNotice('<p>Печать</p>', madeAt)).toBe('<p>Печать</p>');
});
