import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@/tests/support/browser';
import { newcomer, signInByForm } from '@/tests/support/signing-in';

test.describe('signing in', { tag: '@both-ways' }, () => {
  test('leads to the page that was asked for, and out again', async ({ page, portal }) => {
    const editor = await newcomer(portal.database, 'editor');
    await signInByForm(page, editor, '/editor/articles?state=draft');

    await expect(page).toHaveURL('/editor/articles?state=draft');
    await expect(page.getByRole('banner')).toContainText(`${editor.name}, редактор`);

    await page.getByRole('button', { name: 'Выйти' }).click();
    await expect(page).toHaveURL('/editor/login');
    await page.goto('/editor');
    await expect(page).toHaveURL('/editor/login?callbackUrl=%2Feditor');
  });

  test('a wrong password is told above the form and beside the field; the address stays', async ({
    page,
  }) => {
    await page.goto('/editor/login');
    await page.getByLabel('Электронная почта').fill('nobody@portal.test');
    await page.getByLabel('Пароль').fill('не тот пароль');
    await page.getByRole('button', { name: 'Войти' }).click();

    await expect(page.locator('main').getByRole('alert').getByRole('link')).toHaveAttribute(
      'href',
      '#password',
    );
    await expect(page.getByLabel('Пароль')).toHaveAccessibleDescription(/Неверный адрес или пароль/);
    await expect(page.getByLabel('Пароль')).toHaveValue('');
    await expect(page.getByLabel('Электронная почта')).toHaveValue('nobody@portal.test');
  });

  test('an empty form tells both fields at once', async ({ page }) => {
    await page.goto('/editor/login');
    await page.getByRole('button', { name: 'Войти' }).click();

    await expect(page.locator('main').getByRole('alert').getByRole('listitem')).toHaveText([
      'Введите адрес электронной почты',
      'Введите пароль',
    ]);
  });

  test('never leads to another site', async ({ page, portal }) => {
    const author = await newcomer(portal.database, 'author');
    await signInByForm(page, author, '/editor/login?callbackUrl=//evil.example/editor');

    await expect(page).toHaveURL('/editor');
  });
});

test('the problems take the focus, so that a screen reader speaks them', async ({ page }) => {
  await page.goto('/editor/login');
  await page.getByRole('button', { name: 'Войти' }).click();

  await expect(page.locator('main').getByRole('alert')).toBeFocused();
});

test('after too many attempts the page says how long to wait', async ({ page }) => {
  for (let count = 0; count < 11; count += 1) {
    await page.goto('/editor/login');
    await page.getByLabel('Электронная почта').fill('patient@portal.test');
    await page.getByLabel('Пароль').fill('не тот пароль');
    await page.getByRole('button', { name: 'Войти' }).click();
    await expect(page.locator('main').getByRole('alert')).toBeVisible();
  }

  await expect(page.locator('main').getByRole('alert')).toContainText(/Попробуйте через 15\u00a0минут/);
});

test('a session ends in the middle of the work when the person is disabled', async ({ page, portal }) => {
  const author = await newcomer(portal.database, 'author');
  await signInByForm(page, author);
  await expect(page).toHaveURL('/editor');
  await portal.database.session.deleteMany({ where: { personId: author.id } });
  await page.goto('/editor/account');

  await expect(page).toHaveURL('/editor/login?callbackUrl=%2Feditor%2Faccount');
});

test('a forged cookie is no session, and no trouble either', async ({ context, page, portal }) => {
  await context.addCookies([
    { name: 'portal-session', value: 'eyJhbGciOiJkaXIifQ..a.b.c', url: portal.origin },
  ]);
  await page.goto('/editor');

  await expect(page).toHaveURL('/editor/login?callbackUrl=%2Feditor');
});

test('the cookie of a session is out of reach for scripts and other sites', async ({
  context,
  page,
  portal,
}) => {
  await signInByForm(page, await newcomer(portal.database, 'author'));
  await expect(page).toHaveURL('/editor');

  const cookie = (await context.cookies()).find(({ name }) => name === 'portal-session');
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
});

for (const address of deskAddresses()) {
  test(`without a session ${address} leads to sign-in`, async ({ request }) => {
    const answer = await request.get(address, { maxRedirects: 0 });

    expect(answer.status()).toBe(307);
    expect(answer.headers().location).toBe(`/editor/login?callbackUrl=${encodeURIComponent(address)}`);
    expect(answer.headers()['cache-control']).toContain('no-store');
  });
}

/** Every page that the folders of the desk make, with some id where they ask for one. */
function deskAddresses(): string[] {
  const files = readdirSync('app/(editor)', { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => path.basename(file) === 'page.tsx')
    .map((file) =>
      `/${path.dirname(file)}`.replaceAll(/\[\.\.\.\w+\]|\[\w+\]/g, '0192f0c4-7a3b-4c5d-8e9f-0123456789ab'),
    )
    .filter((address) => !address.startsWith('/editor/login'));
}
