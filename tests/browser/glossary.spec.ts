import { randomUUID } from 'node:crypto';
import type { PrismaClient } from '@/lib/db/generated/client';
import { expect, test } from '@/tests/support/browser';

/** A short form that no other test has. */
function aShort(): string {
  return `А${randomUUID().slice(0, 6).toUpperCase()}Б`;
}

test.describe('the glossary, with and without script', { tag: '@both-ways' }, () => {
  test('a new abbreviation is told to readers and expanded in an article, and goes after a second thought', async ({
    page,
    signIn,
    portal,
    sample,
  }) => {
    await signIn('editor@portal.test');
    const short = aShort();
    await writeIntoLead(portal.database, sample.commented, short);
    await page.goto('/editor/structure');
    await page.getByRole('link', { name: 'Словарь сокращений' }).click();
    await page.waitForURL(/\/structure\/glossary$/);
    await page.getByLabel('Сокращение', { exact: true }).fill(short);
    await page.getByRole('button', { name: 'Добавить сокращение' }).click();
    await expect(page.getByLabel('Полностью')).toHaveAccessibleDescription(/что значит сокращение/);
    await expect(page.getByLabel('Сокращение', { exact: true })).toHaveValue(short);

    await page.getByLabel('Полностью').fill('пробная выплата');
    await page.getByRole('button', { name: 'Добавить сокращение' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Добавлено' })).toContainText(short);
    await expect
      .poll(async () => (await page.request.get('/glossary')).text(), { timeout: 5000 })
      .toContain('пробная выплата');
    const article = async (rest = '') => (await page.request.get(`/news/${sample.commented}${rest}`)).text();
    for (const rest of ['', '/print']) {
      expect(await article(rest)).toContain(`<abbr>${short}</abbr> (пробная выплата)`);
    }

    await page.getByRole('link', { name: short }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Сокращение: ${short}`);
    await page.getByLabel('Полностью').fill('другая выплата');
    await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
    await expect(page.getByRole('status')).toContainText('Сохранено');
    await expect.poll(() => article(), { timeout: 5000 }).toContain('(другая выплата)');

    await page.getByText('Удалить это сокращение из словаря').click();
    await page.getByRole('button', { name: `Удалить «${short}»` }).click();
    await expect(page).toHaveURL(/\/editor\/structure\/glossary$/);
    await expect(page.getByRole('main')).not.toContainText(short);
    await expect.poll(() => article(), { timeout: 5000 }).not.toContain('<abbr>');
  });

  test('the second of two editors sees both texts and decides', async ({ page, signIn, portal }) => {
    await signIn('editor@portal.test');
    const short = aShort();
    const { id } = await portal.database.abbreviation.create({ data: { short, full: 'первое' } });
    await page.goto(`/editor/structure/glossary/${id}`);
    await portal.database.abbreviation.update({
      where: { id },
      data: { full: 'чужое', version: { increment: 1 } },
    });
    await page.getByLabel('Полностью').fill('моё');
    await page.getByRole('button', { name: 'Сохранить', exact: true }).click();

    const conflict = page.getByRole('region', { name: 'Сокращение изменили' });
    await expect(conflict).toContainText('Сохранено: чужое');
    await expect(conflict).toContainText('У вас: моё');
    await page.getByRole('button', { name: 'Сохранить моё поверх' }).click();
    await expect(page.getByRole('status')).toContainText('Сохранено');
    expect(await portal.database.abbreviation.findUnique({ where: { id } })).toMatchObject({ full: 'моё' });
    await portal.database.abbreviation.delete({ where: { id } });
  });
});

async function writeIntoLead(database: PrismaClient, slug: string, short: string): Promise<void> {
  await database.article.update({
    where: { slug },
    data: { liveEdition: { update: { lead: `Изменится ${short} для всех.` } } },
  });
}
