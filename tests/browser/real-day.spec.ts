import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { addDays, startOfMinute, subMinutes } from 'date-fns';
import { connect } from '@/lib/db/client';
import { formatDayAndMonth, portalMinute } from '@/lib/shared/dates';
import { expect, test } from '@/tests/support/browser';
import { fillArticle, writeBody } from '@/tests/support/desk';
import { type StartedPortal, startPortal } from '@/tests/support/portal';
import { deskAddress } from '@/tests/support/publishing';
import { sessionCookie } from '@/tests/support/session';
import type { DemoEmail } from '@/tests/support/templates';

/** A day of the press service from the first word to the correction, on a portal that may be killed. */

const TITLE = 'Выплата к началу учебного года';
const CHANGE_NOTE = 'Исправлена сумма выплаты.';

let portal: StartedPortal;

test.beforeAll(async () => {
  portal = await startPortal();
});
test.afterAll(() => portal.stop());

test('a text goes from its author to readers and is put right, and everything is written down @both-ways', async ({
  browser,
  javaScriptEnabled,
  request,
}) => {
  const [author, editor, administrator] = await Promise.all([
    deskOf('author@portal.test', { browser, javaScriptEnabled }),
    deskOf('editor@portal.test', { browser, javaScriptEnabled }),
    deskOf('admin@portal.test', { browser, javaScriptEnabled }),
  ]);

  const desk = await writtenAndSubmitted(author, javaScriptEnabled);
  await returnedWithRemark(editor, desk);
  await mended(author, desk);
  await tickedAndScheduled(editor, desk);
  await portal.restart(() => untilItsMinute(desk));
  await expect.poll(async () => (await request.get(`${portal.origin}/news`)).text()).toContain(TITLE);
  const live = await publicAddress(editor, desk);
  await correctedByEditor(editor, desk);
  await publishedBySecondPerson(administrator, desk);

  const shown = await (await request.get(live)).text();
  expect(shown.includes('Выплата семьям составит 13 000 рублей.')).toBe(true);
  expect(shown.includes('Обновлено')).toBe(true);
  await everythingStandsInHistory(author, desk);
  await everythingStandsInTheLog(administrator, desk);
});

/** A form on the page has lines of its own that tell things. */
async function told(person: Page, words: string): Promise<void> {
  await expect(person.getByRole('status').filter({ hasText: words })).toBeVisible();
}

async function writtenAndSubmitted(author: Page, hasScript: boolean): Promise<string> {
  await author.goto('/editor/articles/new');
  await fillArticle(author, TITLE);
  await author.getByLabel('Вводный абзац').fill('Выплата составит 12 500 рублей.');
  await writeBody(author, 'Заявление подают в центре социального обслуживания.', hasScript);
  await author.getByRole('button', { name: 'Отправить на проверку' }).click();
  await told(author, 'Новость отправлена на проверку');
  return deskAddress(author);
}

async function returnedWithRemark(editor: Page, desk: string): Promise<void> {
  await editor.goto('/editor');
  await editor.getByRole('region', { name: 'Ждут проверки' }).getByRole('link', { name: TITLE }).click();
  await editor.waitForURL(`**${desk}`);
  await editor.goto(`${desk}/check`);
  await editor.getByLabel('Что исправить').fill('Скажите, кому положена выплата.');
  await editor.getByRole('button', { name: 'Вернуть на доработку' }).click();
  await told(editor, 'Новость возвращена на доработку');
}

async function mended(author: Page, desk: string): Promise<void> {
  await author.goto(desk);
  await expect(author.getByText('Скажите, кому положена выплата.')).toBeVisible();
  await author.getByLabel('Вводный абзац').fill('Выплата семьям составит 12 500 рублей.');
  await author.getByRole('button', { name: 'Отправить на проверку' }).click();
  await told(author, 'Новость отправлена на проверку');
}

async function tickedAndScheduled(editor: Page, desk: string): Promise<void> {
  await tickTheSum(editor, desk, '12 500 рублей');
  await editor.goto(`${desk}/schedule`);
  const tomorrow = addDays(new Date(), 1);
  await editor.getByLabel('День и время').fill(`${portalMinute(tomorrow).slice(0, 10)}T09:00`);
  await editor.getByRole('button', { name: 'Поставить в расписание' }).click();
  await told(editor, `Выйдет ${formatDayAndMonth(tomorrow)} в\u00a09:00`);
}

async function tickTheSum(person: Page, desk: string, sum: string): Promise<void> {
  await person.goto(`${desk}/check`);
  await person.getByRole('checkbox', { name: sum }).check();
  await person.getByRole('button', { name: 'Сохранить отметки' }).click();
  await expect(person.getByText('Отметки сохранены. Все факты сверены')).toBeVisible();
}

/** Brings the planned minute instead of waiting a night for it: it passes while nobody is there to keep it. */
async function untilItsMinute(desk: string): Promise<void> {
  const database = connect(portal.databaseUrl);
  await database.edition.updateMany({
    where: { articleId: idOf(desk), state: 'scheduled' },
    data: { publishAt: startOfMinute(subMinutes(new Date(), 2)) },
  });
  await database.$disconnect();
}

async function publicAddress(editor: Page, desk: string): Promise<string> {
  await editor.goto(desk);
  const address = await editor.getByRole('link', { name: 'Открыть на сайте' }).getAttribute('href');
  return new URL(address ?? '', portal.origin).href;
}

async function correctedByEditor(editor: Page, desk: string): Promise<void> {
  await editor.goto(desk);
  await editor.getByRole('button', { name: 'Начать новую редакцию' }).click();
  await editor.waitForURL(/done=begun/);
  await editor.getByLabel('Вводный абзац').fill('Выплата семьям составит 13 000 рублей.');
  await editor.getByLabel('Что изменено').fill(CHANGE_NOTE);
  await editor.getByRole('button', { name: 'Отправить на проверку' }).click();
  await told(editor, 'Новость отправлена на проверку');
}

async function publishedBySecondPerson(administrator: Page, desk: string): Promise<void> {
  await tickTheSum(administrator, desk, '13 000 рублей');
  await administrator.getByRole('button', { name: 'Опубликовать', exact: true }).click();
  await administrator.waitForURL(/done=published/);
}

async function everythingStandsInHistory(author: Page, desk: string): Promise<void> {
  await author.goto(`${desk}/history`);
  await expect(author.getByRole('link', { name: /^Редакция № \d$/ })).toHaveText([
    'Редакция №\u00a02',
    'Редакция №\u00a01',
  ]);
  await expect(author.getByText(`Что изменено: ${CHANGE_NOTE}`)).toBeVisible();
  await expect(author.getByText(/^Публикация: По расписанию, /)).toBeVisible();
  await expect(author.getByText(new RegExp(`^Публикация: ${ADMINISTRATOR}, `))).toBeVisible();
  await author.getByRole('link', { name: 'Редакция № 1' }).click();
  await expect(author.getByText('Выплата семьям составит 12 500 рублей.').first()).toBeVisible();
}

const [AUTHOR, EDITOR, ADMINISTRATOR] = ['Андрей Ситников', 'Мария Полякова', 'Игорь Лебедянский'];

const DEEDS = [
  `${AUTHOR}: Новая новость`,
  `${AUTHOR}: Отправка новости на проверку`,
  `${EDITOR}: Возврат новости на доработку`,
  `${AUTHOR}: Отправка новости на проверку`,
  `${EDITOR}: Сверка фактов`,
  `${EDITOR}: Постановка новости в расписание`,
  'По расписанию: Публикация новости',
  `${EDITOR}: Начало новой редакции`,
  `${EDITOR}: Отправка новости на проверку`,
  `${ADMINISTRATOR}: Сверка фактов`,
  `${ADMINISTRATOR}: Публикация новости`,
];

async function everythingStandsInTheLog(administrator: Page, desk: string): Promise<void> {
  await administrator.goto(`/editor/audit?subject=article&id=${idOf(desk)}`);
  const entries = administrator.getByRole('main').getByRole('listitem');
  const told = await entries.filter({ has: administrator.locator('strong') }).allInnerTexts();
  const deeds = told.map(whoDidWhat).reverse();
  // How many savings a text takes is up to autosave.
  const isSaving = (deed: string) => deed.endsWith(': Правка новости');
  expect(deeds.filter((deed) => !isSaving(deed))).toEqual(DEEDS);
  expect(new Set(deeds.filter(isSaving))).toEqual(
    new Set([`${AUTHOR}: Правка новости`, `${EDITOR}: Правка новости`]),
  );
}

/** «25 ноября 2026, 22:16, Мария Полякова», then «Публикация новости: …» */
function whoDidWhat(entry: string): string {
  const [moment = '', deed = ''] = entry.split('\n').filter(Boolean);
  return `${moment.split(', ').at(-1)}: ${deed.split(': ')[0]}`;
}

async function deskOf(
  email: DemoEmail,
  { browser, ...options }: { browser: Browser } & BrowserContextOptions,
): Promise<Page> {
  const context = await browser.newContext({ ...options, baseURL: portal.origin });
  await context.addCookies([await sessionCookie(portal, email)]);
  return context.newPage();
}

function idOf(desk: string): string {
  return desk.split('/').at(-1) ?? '';
}
