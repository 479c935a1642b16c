import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { addDays, startOfMinute, subMinutes } from 'date-fns';
import type { PrismaClient } from '@/lib/db/generated/client';
import { formatDayAndMonth, portalMinute } from '@/lib/shared/dates';
import { expect, test } from '@/tests/support/browser';
import { deskAddress, publish, writeArticle } from '@/tests/support/publishing';

test.beforeEach(({ signIn }) => signIn());

test.describe('with and without script', { tag: '@both-ways' }, () => {
  test('a text is scheduled, rests, and goes out by itself', async ({ page, portal, request }) => {
    const title = aTitle('Приём откроется по расписанию');
    const { address, id } = await aSavedDraft(page, title);

    await page.getByRole('link', { name: 'Опубликовать позже' }).click();
    await page.getByLabel('День и время по московскому времени').fill(inDays(2, '09:00'));
    await page.getByLabel('Почему без проверки').fill('Редактор на выезде.');
    await page.getByRole('button', { name: 'Поставить в расписание' }).click();
    await expect(page.getByRole('status')).toContainText(`Выйдет ${dayWords(2)} в\u00a09:00 по московскому`);
    await expect(page.getByRole('button', { name: 'Сохранить черновик' })).toHaveCount(0);
    expect(await (await request.get('/')).text()).not.toContain(title);

    // Its minute has come: the worker is woken by the clock and by nobody's click.
    await portal.database.edition.updateMany({
      where: { articleId: id },
      data: { publishAt: startOfMinute(subMinutes(new Date(), 5)) },
    });
    await wakeSchedule(portal.database);
    await expect.poll(async () => (await request.get('/')).text()).toContain(title);
    await page.goto(address);
    await expect(page.getByText('Опубликовано')).toBeVisible();
  });

  test('it is moved by a quick choice and taken off, and may then be changed', async ({ page }) => {
    const { address } = await aSavedDraft(page, aTitle('Перенос'));
    await page.goto(`${address}/schedule`);
    await page.getByLabel('Почему без проверки').fill('Редактор на выезде.');
    await page.getByRole('button', { name: /^Завтра, .* в\s9:00$/ }).click();
    await expect(page.getByRole('status')).toContainText(`Выйдет ${dayWords(1)} в\u00a09:00`);

    await page.getByRole('link', { name: 'Перенести публикацию' }).click();
    await expect(page.getByLabel('День и время')).toHaveValue(inDays(1, '09:00'));
    await page.getByLabel('День и время').fill(inDays(3, '14:30'));
    await page.getByRole('button', { name: 'Перенести', exact: true }).click();
    await expect(page.getByRole('status')).toContainText(`Выйдет ${dayWords(3)} в\u00a014:30`);

    await page.getByRole('button', { name: 'Снять с расписания' }).click();
    await expect(page.getByText('Новость снята с расписания')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Сохранить черновик' })).toBeVisible();
  });

  test('a time that is over is told at the field, and stays there', async ({ page }) => {
    const { address } = await aSavedDraft(page, aTitle('Вчера'));
    await page.goto(`${address}/schedule`);
    await page.getByLabel('День и время').fill(inDays(-1, '09:00'));
    await page.getByLabel('Почему без проверки').fill('Редактор на выезде.');
    await page.getByRole('button', { name: 'Поставить в расписание' }).click();
    await expect(page.getByLabel('День и время')).toHaveAccessibleDescription(/Это время уже прошло/);
    await expect(page.getByLabel('День и время')).toHaveValue(inDays(-1, '09:00'));
  });

  test('what cannot go out is shown on the desk with its reason', async ({ page, portal }) => {
    const title = aTitle('Осталась без рубрики');
    const { id } = await aSavedDraft(page, title);
    await portal.database.edition.updateMany({
      where: { articleId: id },
      data: {
        ...{ state: 'scheduled', scheduledFrom: 'draft', categoryId: null },
        publishAt: startOfMinute(subMinutes(new Date(), 5)),
      },
    });
    await wakeSchedule(portal.database);
    await expect
      .poll(async () => {
        await page.goto('/editor');
        return page.getByRole('region', { name: 'Не сделано вовремя' }).textContent();
      })
      .toMatch(new RegExp(`${escaped(title)}: публикация .*Причина: нет рубрики`));
  });

  test('a withdrawal is planned with its words, done, and may be cancelled', async ({
    page,
    portal,
    request,
  }) => {
    await writeArticle(page, { title: aTitle('Только до вечера') });
    const address = await publish(page);
    const desk = deskAddress(page);
    await planWithdrawal(page, desk);
    await page.goto(`${desk}/withdraw`);
    await page.getByRole('button', { name: 'Не снимать: отменить план' }).click();
    await expect(page.getByRole('status')).toContainText('Снятие отменено');

    await planWithdrawal(page, desk);
    await portal.database.article.update({
      where: { id: desk.split('/').at(-1) ?? '' },
      data: { withdrawAt: startOfMinute(subMinutes(new Date(), 5)) },
    });
    await wakeSchedule(portal.database);
    await expect.poll(async () => (await request.get(address)).text()).toContain('Приём заявлений окончен.');
  });
});

test.describe('the calendar', () => {
  test('moves an article by its form and back @both-ways', async ({ page, portal }) => {
    const { id } = await aPlannedArticle(page, portal.database);
    await page.goto('/editor/calendar?month=2027-03');
    const item = itemOf(page, id);
    await expect(cellOf(page, '2027-03-10')).toContainText('9:00');
    await item.getByText('Перенести', { exact: false }).first().click();
    await item.getByLabel(/На день/).fill('2027-03-12');
    await item.getByRole('button', { name: 'Перенести' }).click();

    await expect(page.getByRole('status')).toContainText('теперь выйдет 12\u00a0марта в\u00a09:00');
    await expect(cellOf(page, '2027-03-12').locator(`#move-${id}`)).toHaveCount(1);
    await page.getByRole('button', { name: 'Вернуть на прежнее время' }).click();
    await expect(page.getByRole('status')).toContainText('теперь выйдет 10\u00a0марта в\u00a09:00');
    await expect(cellOf(page, '2027-03-10').locator(`#move-${id}`)).toHaveCount(1);
  });

  test('tells who was slower, and moves nothing @both-ways', async ({ page, portal }) => {
    const { id } = await aPlannedArticle(page, portal.database);
    await page.goto('/editor/calendar?month=2027-03');
    await portal.database.article.update({ where: { id }, data: { version: { increment: 1 } } });
    const item = itemOf(page, id);
    await item.getByText('Перенести', { exact: false }).first().click();
    await item.getByLabel(/На день/).fill('2027-03-12');
    await item.getByRole('button', { name: 'Перенести' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText('изменил кто-то другой');
    await expect(cellOf(page, '2027-03-10').locator(`#move-${id}`)).toHaveCount(1);
  });

  test('moves by arrow keys, and the focus goes along', async ({ page, portal }) => {
    const { id } = await aPlannedArticle(page, portal.database);
    await page.goto('/editor/calendar?month=2027-03');
    await expect(page.locator(`#move-${id}`)).toHaveAccessibleDescription(/стрелки/);
    await page.locator(`#move-${id}`).focus();
    await page.keyboard.press('ArrowRight');
    await expect(cellOf(page, '2027-03-11').locator(`#move-${id}`)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(cellOf(page, '2027-03-18').locator(`#move-${id}`)).toBeFocused();
    await expect(page.getByRole('status')).toContainText('18\u00a0марта в\u00a09:00');
  });

  test('promises neither keys nor dragging without script @without-script', async ({ page, portal }) => {
    const { id } = await aPlannedArticle(page, portal.database);
    await page.goto('/editor/calendar?month=2027-03');
    await expect(itemOf(page, id)).toHaveAttribute('draggable', 'false');
    await expect(page.getByText('Мышью новость')).toHaveCount(0);
  });

  test('moves by dragging, at the same time of day', async ({ page, portal }) => {
    const { id } = await aPlannedArticle(page, portal.database);
    await page.goto('/editor/calendar?month=2027-03');
    await expect(itemOf(page, id)).toHaveAttribute('draggable', 'true');
    await itemOf(page, id).dragTo(cellOf(page, '2027-03-24'));
    await expect(cellOf(page, '2027-03-24').locator(`#move-${id}`)).toHaveCount(1);
    await expect(page.getByRole('status')).toContainText('24\u00a0марта в\u00a09:00');
  });

  test('refuses a day that is over, at the field @both-ways', async ({ page, portal }) => {
    const { id } = await aPlannedArticle(page, portal.database);
    await page.goto('/editor/calendar?month=2027-03');
    const item = itemOf(page, id);
    await item.getByText('Перенести', { exact: false }).first().click();
    await item.getByLabel(/На день/).fill('2026-01-12');
    await item.getByRole('button', { name: 'Перенести' }).click();
    await expect(item.getByLabel(/На день/)).toHaveAccessibleDescription(/Это время уже прошло/);
    await expect(item.getByLabel(/На день/)).toHaveValue('2026-01-12');
  });

  test('is led through month by month', async ({ page }) => {
    await page.goto('/editor/calendar?month=2026-12');
    await page.getByRole('link', { name: 'Январь 2027' }).click();
    await expect(page.getByRole('table', { name: 'Январь 2027' })).toBeVisible();
  });

  test('shows authors what is theirs, and nothing to move', async ({ page, portal, signIn }) => {
    const { id } = await aPlannedArticle(page, portal.database);
    await page.context().clearCookies();
    await signIn('author@portal.test');
    await page.goto('/editor/calendar?month=2027-03');
    await expect(page.getByRole('table', { name: 'Март 2027' })).toBeVisible();
    await expect(page.locator(`#move-${id}`)).toHaveCount(0);
    await expect(page.getByText('Перенести')).toHaveCount(0);
  });
});

test('/metrics is not there without its token', async ({ request }) => {
  expect((await request.get('/metrics')).status()).toBe(404);
});

async function aSavedDraft(page: Page, title: string): Promise<{ address: string; id: string }> {
  await writeArticle(page, { title });
  await page.getByRole('button', { name: 'Сохранить черновик' }).click();
  await page.waitForURL(/done=saved/);
  const address = deskAddress(page);
  return { address, id: address.split('/').at(-1) ?? '' };
}

/** Waits for nine o'clock on 10 March 2027. */
async function aPlannedArticle(page: Page, database: PrismaClient): Promise<{ id: string }> {
  const { id } = await aSavedDraft(page, aTitle('В календаре'));
  await database.edition.updateMany({
    where: { articleId: id },
    data: { state: 'scheduled', scheduledFrom: 'draft', publishAt: new Date('2027-03-10T06:00:00Z') },
  });
  return { id };
}

async function planWithdrawal(page: Page, desk: string): Promise<void> {
  await page.goto(`${desk}/withdraw`);
  await page.getByLabel('День и время снятия').fill(inDays(2, '18:00'));
  await page.getByLabel('Что скажем читателям').fill('Приём заявлений окончен.');
  await page.getByRole('button', { name: 'Запланировать снятие' }).click();
  await expect(page.getByRole('status')).toContainText(
    `Будет снята с публикации ${dayWords(2)} в\u00a018:00`,
  );
}

/** As the clock does each minute. */
function wakeSchedule(database: PrismaClient) {
  return database.$executeRaw`SELECT graphile_worker.add_job('publish-due', '{}'::json)`;
}

function cellOf(page: Page, day: string) {
  return page.locator(`td[data-day="${day}"]`);
}

function itemOf(page: Page, articleId: string) {
  return page.getByRole('listitem').filter({ has: page.locator(`#move-${articleId}`) });
}

function inDays(days: number, time: string): string {
  return `${portalMinute(addDays(new Date(), days)).slice(0, 10)}T${time}`;
}

function dayWords(days: number): string {
  return formatDayAndMonth(addDays(new Date(), days));
}

function aTitle(words: string): string {
  return `${words} (${randomUUID().slice(0, 8)})`;
}

function escaped(text: string): string {
  return text.replace(/[()]/g, '\\$&');
}
