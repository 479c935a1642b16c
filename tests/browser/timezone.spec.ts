import { expect, test } from '@/tests/support/browser';
import { startPortal } from '@/tests/support/portal';

test('the time zone of the server changes no date that a reader sees', async ({
  portal,
  request,
  sample,
}) => {
  test.setTimeout(180_000);
  const farAway = await startPortal({
    TZ: 'America/New_York',
    DATABASE_URL: portal.databaseUrl,
    PUBLIC_URL: portal.origin,
  });
  const addresses = [
    '/',
    `/news/${sample.article}`,
    `/archive/${sample.day.replaceAll('-', '/')}`,
    '/archive',
    '/important-dates',
    '/rss.xml',
  ];
  for (const address of addresses) {
    const near = await (await request.get(address)).text();
    const far = await (await request.get(farAway.origin + address)).text();
    expect(datesOf(far), address).toEqual(datesOf(near));
  }
  await farAway.stop();
});

/** Everything that looks like a date or a time: «3 ноября 2026», «18:17», 2026-11-03T18:17. */
function datesOf(text: string): string[] {
  return (
    text.match(
      /\d{1,2}\u00a0[а-я]+(\u00a0\d{4})?|\d{1,2}:\d{2}|\d{4}-\d{2}-\d{2}|\w{3}, \d{2} \w{3} \d{4}/g,
    ) ?? []
  );
}
