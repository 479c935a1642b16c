import type { Page } from '@playwright/test';
import { subDays, subMinutes } from 'date-fns';
import { accessibilityFaults } from '@/tests/support/axe';
import { expect, test } from '@/tests/support/browser';
import { answeredChallenge } from '@/tests/support/comments';
import { answerQuestion } from '@/tests/support/reader-form';

const summaryOf = (page: Page) => page.getByRole('alert');
const send = (page: Page) => page.getByRole('button', { name: 'Отправить комментарий' }).click();

test.beforeEach(async ({ portal }) => {
  // All tests write from one address.
  await portal.database.rateLimit.deleteMany();
});

test.describe('with and without script', { tag: '@both-ways' }, () => {
  test('a reader leaves a comment, and a moderator finds it waiting', async ({ page, portal, sample }) => {
    await page.goto(`/news/${sample.commented}`);
    await expect(page.getByText(/^Комментарии открыты до .* Комментировать новости можно/)).toBeVisible();
    await page.getByRole('link', { name: 'Оставить комментарий' }).click();
    await fillIn(page, { name: 'Галина из дома напротив', text: 'Спасибо!\n\nА когда следующий приём?' });
    await answerQuestion(page);
    await send(page);

    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Комментарий получен');
    expect(new URL(page.url()).pathname).toBe(`/news/${sample.commented}/comment/sent`);
    const stored = await portal.database.comment.findFirst({ where: { name: 'Галина из дома напротив' } });
    expect(stored).toMatchObject({ state: 'waiting', text: 'Спасибо!\n\nА когда следующий приём?' });
    await portal.database.comment.delete({ where: { id: stored?.id ?? '' } });
  });

  test('the sum is asked in plain text, below the fields', async ({ page, sample }) => {
    await openForm(page, sample.commented);

    await expect(page.getByRole('textbox', { name: /^Сумма [1-9] и [1-9] будет$/ })).toBeVisible();
    const names = await page.getByRole('main').getByRole('textbox').evaluateAll(nameOfEach);
    expect(names).toEqual(['name', 'email', 'text', 'answer']);
  });

  test('after a wrong sum everything typed is there, with a new question', async ({ page, sample }) => {
    await openForm(page, sample.commented);
    await fillIn(page, { name: 'Анна', text: 'Первая строка\nВторая строка' });
    await answerQuestion(page);
    await page.locator('#answer').fill('100');
    const token = await page.locator('[name=challenge]').inputValue();
    await send(page);

    await expect(summaryOf(page)).toContainText('Сумма не сошлась');
    await expect(summaryOf(page)).toBeFocused();
    await expect(page.getByLabel('Имя')).toHaveValue('Анна');
    await expect(page.getByLabel('Комментарий', { exact: true })).toHaveValue('Первая строка\nВторая строка');
    await expect(page.getByRole('checkbox', { name: /согласие/ })).toBeChecked();
    await expect(page.locator('#answer')).toHaveValue('');
    expect(await page.locator('[name=challenge]').inputValue()).not.toBe(token);

    await answerQuestion(page);
    await send(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Комментарий получен');
  });

  test('a question that ended or was used is asked anew', async ({ page, sample }) => {
    await openForm(page, sample.commented);
    await fillIn(page, { name: 'Борис', text: 'Полезно.' });
    await answerQuestion(page, answeredChallenge(subMinutes(new Date(), 61)));
    await send(page);
    await expect(summaryOf(page)).toContainText('Вопрос устарел');

    const question = answeredChallenge(subMinutes(new Date(), 1));
    await answerQuestion(page, question);
    await send(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Комментарий получен');

    await openForm(page, sample.commented);
    await fillIn(page, { name: 'Борис', text: 'Полезно.' });
    await answerQuestion(page, question);
    await send(page);
    await expect(summaryOf(page)).toContainText('На этот вопрос уже ответили');
  });

  test('personal data are named, and what was sent is not published', async ({ page, sample }) => {
    await openForm(page, sample.commented);
    await fillIn(page, { name: 'Вера', text: 'Проверьте по СНИЛС 112-233-445 95, пожалуйста' });
    await answerQuestion(page);
    await send(page);

    await expect(summaryOf(page)).toContainText('номер СНИЛС: 112-***');
    await expect(page.getByLabel('Комментарий', { exact: true })).toHaveAccessibleDescription(/СНИЛС/);
  });

  test('an appeal is told its way, or stays a comment', async ({ page, sample }) => {
    await openForm(page, sample.commented);
    await fillIn(page, { name: 'Глеб', text: 'Прошу назначить мне выплату с января' });
    await answerQuestion(page);
    await send(page);

    await expect(page.getByRole('group', { name: 'Комментарий или обращение' })).toContainText('59-ФЗ');
    await page.getByRole('checkbox', { name: /Это не обращение/ }).check();
    await answerQuestion(page);
    await send(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Комментарий получен');
  });

  test('a text that is too long is told its length', async ({ page, sample }) => {
    await openForm(page, sample.commented);
    await fillIn(page, { name: 'Дарья', text: 'ж'.repeat(3001) });
    await answerQuestion(page);
    await send(page);

    await expect(summaryOf(page)).toContainText('до 3000 знаков: сейчас их 3001');
  });

  test('comments that close meanwhile take nothing and lose nothing', async ({ page, portal, sample }) => {
    const { database } = portal;
    const where = { slug: sample.commented };
    const { publishedAt } = await database.article.findUniqueOrThrow({ where });
    await openForm(page, sample.commented);
    await fillIn(page, { name: 'Егор', text: 'Долго думал над словами.' });
    await answerQuestion(page);
    await database.article.update({ where, data: { publishedAt: subDays(new Date(), 20) } });
    await send(page);

    await expect(summaryOf(page)).toContainText('Комментарии к этой новости уже закрыты');
    await expect(page.getByLabel('Комментарий', { exact: true })).toHaveValue('Долго думал над словами.');
    await database.article.update({ where, data: { publishedAt } });
  });

  test('a later page of comments has an address, and so has each comment', async ({ page, sample }) => {
    await page.goto(`/news/${sample.commented}`);
    await page.getByRole('navigation', { name: 'Страницы списка' }).getByText('Следующая').click();

    await expect(page).toHaveURL(`/news/${sample.commented}/comments/page/2#comments`);
    await page.getByRole('link', { name: /^Ссылка на комментарий: Читатель 21,/ }).click();
    await expect(page).toHaveURL(/\/comments\/page\/2#comment-[0-9a-f-]{36}$/);
    await expect(page.locator(':target')).toContainText('Хотелось бы узнать больше.');
  });
});

test('axe finds nothing on a form that came back', async ({ page, sample }) => {
  await openForm(page, sample.commented);
  await page.getByLabel('Комментарий', { exact: true }).fill('Прошу назначить выплату');
  await send(page);

  await expect(summaryOf(page)).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
});

async function openForm(page: Page, slug: string): Promise<void> {
  await page.goto(`/news/${slug}/comment`);
}

async function fillIn(page: Page, { name, text }: { name: string; text: string }): Promise<void> {
  await page.getByLabel('Имя').fill(name);
  await page.getByLabel('Электронная почта').fill('reader@portal.test');
  await page.getByLabel('Комментарий', { exact: true }).fill(text);
  await page.getByRole('checkbox', { name: /согласие/ }).check();
}

function nameOfEach(inputs: Element[]): (string | null)[] {
  return inputs.map((input) => input.getAttribute('name'));
}
