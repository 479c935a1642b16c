import { connect } from '@/lib/db/client';
import { expect, test } from '@/tests/support/browser';
import { startPortal } from '@/tests/support/portal';

test('the time zone of the server changes no date that a reader sees', async ({
  portal,
  request,
  sample,
}) => {
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

test('a portal that is started with another zone counts its days by that one', async () => {
  const moved = await startPortal({ PORTAL_TZ: 'Asia/Kamchatka', JOBS: 'off' });
  const database = connect(moved.databaseUrl);

  const wrong = await database.$queryRaw`
    SELECT day FROM (
      SELECT day, sum(change) AS count FROM "PublishedDay"
      WHERE "scopeId" = '00000000-0000-0000-0000-000000000000' GROUP BY day HAVING sum(change) > 0
    ) AS counted
    FULL JOIN (
      SELECT ("publishedAt" AT TIME ZONE 'Asia/Kamchatka')::date AS day, count(*) AS count FROM "Article"
      WHERE "state" = 'published' GROUP BY 1
    ) AS anew USING (day, count) WHERE counted.count IS NULL OR anew.count IS NULL`;
  expect(wrong).toEqual([]);
  expect(await database.portalZone.findFirst()).toMatchObject({ name: 'Asia/Kamchatka' });

  await database.$disconnect();
  await moved.stop();
});

/** Everything that looks like a date or a time: «3 ноября 2026», «18:17», 2026-11-03T18:17. */
function datesOf(text: string): string[] {
  return (
    text.match(
      /\d{1,2}\u00a0[а-я]+(\u00a0\d{4})?|\d{1,2}:\d{2}|\d{4}-\d{2}-\d{2}|\w{3}, \d{2} \w{3} \d{4}/g,
    ) ?? []
  );
}
