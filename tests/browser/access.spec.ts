import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { addSeconds } from 'date-fns';
import { accessibilityFaults } from '@/tests/support/axe';
import { expect, test } from '@/tests/support/browser';
import { codeAt } from '@/tests/support/codes';
import { receiveLetter } from '@/tests/support/mailbox';
import { PASSWORD } from '@/tests/support/people';
import { newcomer, signInByForm } from '@/tests/support/signing-in';

const NEW_PASSWORD = 'облако якорь скрипка';

test.describe('with and without script', { tag: '@both-ways' }, () => {
  test('an administrator sets up the second step before anything else, and signs in with it', async ({
    page,
    portal,
    javaScriptEnabled,
  }) => {
    const person = await newcomer(portal.database, 'administrator');
    await signInByForm(page, person, '/editor/people');
    await expect(page).toHaveURL('/editor/account/second-factor');
    await page.goto('/editor/articles');
    await expect(page).toHaveURL('/editor/account/second-factor');
    await expect(page.getByRole('navigation')).toHaveCount(0);

    await page.getByRole('button', { name: 'Начать настройку' }).click();
    const secret = (await page.getByText(/^(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).textContent()) ?? '';
    await expect(page.getByRole('img', { name: /QR-код/ })).toBeVisible();
    const turnOn = async (code: string, password: string) => {
      await page.getByLabel('Код из шести цифр').fill(code);
      await page.getByLabel('Ваш пароль').fill(password);
      await page.getByRole('button', { name: 'Включить второй шаг' }).click();
    };
    await turnOn('', '');
    await expect(page.getByLabel('Код из шести цифр')).toHaveAccessibleDescription(/Введите код/);
    await expect(page.getByLabel('Ваш пароль')).toHaveAccessibleDescription(/Введите свой пароль/);
    await turnOn(codeAt(secret, new Date()), 'не тот пароль');
    await expect(page.getByLabel('Ваш пароль')).toHaveAccessibleDescription(/Это не ваш пароль/);
    await turnOn('12345', PASSWORD);
    await expect(page.getByLabel('Код из шести цифр')).toHaveAccessibleDescription(/Код не подошёл/);
    await expect(page.getByText(secret)).toBeVisible();

    await turnOn(codeAt(secret, new Date()), PASSWORD);
    const codes = page.getByText(/^[a-z2-9]{5}-[a-z2-9]{5}$/);
    await expect(codes).toHaveCount(10);
    if (javaScriptEnabled) expect(await accessibilityFaults(page)).toEqual([]);
    const recoveryCode = (await codes.first().textContent()) ?? '';
    await page.getByRole('link', { name: 'Коды записаны, открыть рабочий стол' }).click();
    await expect(page).toHaveURL('/editor');
    await page.getByRole('button', { name: 'Выйти' }).click();
    await expect(page).toHaveURL('/editor/login');

    await signInByForm(page, person, '/editor/people');
    await enterCode(page, '000000');
    await expect(page.getByLabel('Код', { exact: true })).toHaveAccessibleDescription(/Код не подошёл/);
    await enterCode(page, codeAt(secret, addSeconds(new Date(), 30)));
    await expect(page).toHaveURL('/editor/people');
    await page.getByRole('button', { name: 'Выйти' }).click();
    await expect(page).toHaveURL('/editor/login');

    await signInByForm(page, person);
    await enterCode(page, recoveryCode);
    await expect(page).toHaveURL('/editor');
  });

  test('somebody invited by letter chooses a password and comes in', async ({
    page,
    signIn,
    portal,
    context,
  }) => {
    const email = `${randomUUID()}@portal.test`;
    await signIn('admin@portal.test');
    await page.goto('/editor/people/new');
    await page.getByLabel('Имя и фамилия').fill('Ольга Снегова');
    await page.getByLabel('Электронная почта').fill(email);
    await page.getByRole('radio', { name: /^автор/ }).check();
    await page.getByRole('radio', { name: /^письмо со/ }).check();
    await page.getByRole('button', { name: 'Добавить' }).click();
    await expect(page.getByRole('status')).toContainText('приглашение отправляется');
    const letter = await receiveLetter(portal, email, /пригласили/);
    await context.clearCookies();

    const address = /\S+\/editor\/login\/password\/\S+/.exec(letter.text ?? '')?.[0] ?? '';
    await page.goto(address);
    await page.getByLabel('Новый пароль').fill('qwerty123456');
    await page.getByRole('button', { name: 'Сохранить пароль' }).click();
    await expect(page.getByLabel('Новый пароль')).toHaveAccessibleDescription(/легко угадать/);
    await page.getByLabel('Новый пароль').fill(NEW_PASSWORD);
    await page.getByRole('button', { name: 'Сохранить пароль' }).click();
    await expect(page.getByRole('status')).toHaveText('Пароль сохранён. Войдите с ним.');
    await page.getByLabel('Электронная почта').fill(email);
    await page.getByLabel('Пароль').fill(NEW_PASSWORD);
    await page.getByRole('button', { name: 'Войти' }).click();
    await expect(page.getByRole('banner')).toContainText('Ольга Снегова, автор');

    await page.goto(address);
    await expect(page.getByText('Эта ссылка не действует')).toBeVisible();
  });

  test('a forgotten password gets one answer for all addresses, and a letter for its owner', async ({
    page,
    portal,
  }) => {
    const author = await newcomer(portal.database, 'author');
    const answers: (string | null)[] = [];
    for (const email of ['nobody@portal.test', author.email]) {
      await page.goto('/editor/login');
      await page.getByRole('link', { name: 'Забыли пароль?' }).click();
      await page.getByLabel('Электронная почта').fill(email);
      await page.getByRole('button', { name: 'Прислать ссылку' }).click();
      answers.push(await page.getByRole('status').textContent());
    }

    expect(answers[0]).toBe(answers[1]);
    const letter = await receiveLetter(portal, author.email, /Новый пароль/);
    expect(letter.text).toContain(`${portal.origin}/editor/login/password/`);
  });

  test('one session is ended from another', async ({ page, browser, portal, javaScriptEnabled }) => {
    const author = await newcomer(portal.database, 'author');
    const other = await browser.newPage({ baseURL: portal.origin, javaScriptEnabled });
    await signInByForm(other, author);
    await expect(other).toHaveURL('/editor');
    await signInByForm(page, author, '/editor/account');
    await page.getByRole('button', { name: /^Закончить/ }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Сеанс закончен.' })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Закончить/ })).toHaveCount(0);

    await other.goto('/editor');
    await expect(other).toHaveURL(/\/editor\/login/);
    await other.close();
  });

  test('an administrator invites anew, withdraws, and resets a second step', async ({
    page,
    signIn,
    portal,
  }) => {
    const author = await newcomer(portal.database, 'author');
    await portal.database.secondFactor.create({
      data: { personId: author.id, secret: 'of no use', confirmedAt: new Date() },
    });
    await signIn('admin@portal.test');
    await page.goto(`/editor/people/${author.id}`);
    await page.getByRole('button', { name: 'Отправить приглашение' }).click();
    await expect(page.getByRole('button', { name: 'Отправить приглашение заново' })).toBeVisible();
    await page.getByRole('button', { name: 'Отозвать приглашение' }).click();
    await expect(page.getByText('Приглашение отозвано')).toBeVisible();

    await page.getByRole('button', { name: 'Сбросить второй шаг' }).click();
    await expect(page.getByText(/^Второй шаг сброшен/)).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: 'Второй шаг входа' })).toContainText(
      'выключен',
    );
  });
});

test('strangers do not keep out a browser in which the person signed in before', async ({
  page,
  portal,
  browser,
}) => {
  const author = await newcomer(portal.database, 'author');
  await signInByForm(page, author);
  await expect(page).toHaveURL('/editor');
  await page.getByRole('button', { name: 'Выйти' }).click();
  await expect(page).toHaveURL('/editor/login');
  const stranger = await browser.newPage({ baseURL: portal.origin });
  for (let count = 0; count < 11; count += 1) {
    await stranger.goto('/editor/login');
    await stranger.getByLabel('Электронная почта').fill(author.email);
    await stranger.getByLabel('Пароль').fill('не тот пароль');
    await stranger.getByRole('button', { name: 'Войти' }).click();
    await expect(stranger.locator('main').getByRole('alert')).toBeVisible();
  }
  await expect(stranger.locator('main').getByRole('alert')).toContainText('запросите ссылку');
  await stranger.close();
  // All tests come from one address, and its limit is not what this one is about.
  await portal.database.rateLimit.deleteMany({ where: { key: { startsWith: 'sign-in-address' } } });

  await signInByForm(page, author);
  await expect(page).toHaveURL('/editor');
});

async function enterCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Код', { exact: true }).fill(code);
  await page.getByRole('button', { name: 'Продолжить' }).click();
}
