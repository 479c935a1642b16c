import { randomUUID } from 'node:crypto';
import { expect, test } from '@/tests/support/browser';
import { beginDraft } from '@/tests/support/desk';

test('colleagues see who has an article open, in its form and in the list', async ({
  page,
  browser,
  portal,
  cookieOf,
}) => {
  const title = `Кто здесь ${randomUUID().slice(0, 8)}`;
  const address = await beginDraft(page, title, true);
  const context = await browser.newContext({ baseURL: portal.origin });
  await context.addCookies([await cookieOf('admin@portal.test')]);
  const colleague = await context.newPage();
  await colleague.goto(address);
  const articleId = address.split('/').at(-1) ?? '';
  const { name } = await portal.database.person.findUniqueOrThrow({ where: { email: 'editor@portal.test' } });

  await expect(colleague.getByText(`Сейчас здесь: ${name} (редактор), с`)).toBeVisible();
  await colleague.goto(`/editor/articles?q=${encodeURIComponent(title)}`);
  await expect(colleague.getByText(`Открыто: ${name}`)).toBeVisible();

  await page.close();
  const seenAt = new Date(Date.now() - 61_000);
  await portal.database.presence.updateMany({ where: { articleId }, data: { openedAt: seenAt, seenAt } });
  await colleague.goto(address);
  await expect(colleague.getByLabel('Заголовок', { exact: true })).toHaveValue(title);
  await expect(colleague.getByText('Сейчас здесь')).toHaveCount(0);
});
