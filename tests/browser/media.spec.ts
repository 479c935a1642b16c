import sharp from 'sharp';
import { expect, test } from '@/tests/support/browser';
import { newcomer, signInByForm } from '@/tests/support/signing-in';

const photo = () =>
  sharp({ create: { width: 1200, height: 800, channels: 3, background: '#3a6b7c' } })
    .jpeg()
    .toBuffer();

test.describe('the picture library', { tag: '@both-ways' }, () => {
  test.beforeEach(async ({ page, portal }) => {
    await signInByForm(page, await newcomer(portal.database, 'author'), '/editor/media');
    await expect(page).toHaveURL('/editor/media');
  });

  test('takes a picture in, shows it, and lets its words be set right', async ({ page, request }) => {
    await page
      .getByLabel('Файл')
      .setInputFiles({ name: 'Окно.jpg', mimeType: 'image/jpeg', buffer: await photo() });
    await page.getByLabel('Что изображено').fill('Окно приёма с номером пять');
    await page.getByRole('button', { name: 'Загрузить' }).click();

    await expect(page).toHaveURL(/\/editor\/media\?added=/);
    await page.getByRole('link', { name: 'Проверить слова к нему' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Изображение okno.jpg');
    await page.getByLabel('Подпись под изображением').fill('Приём граждан');
    await page.getByRole('button', { name: 'Сохранить' }).click();

    await expect(page.getByText('Сохранено: на сайте уже новые слова.')).toBeVisible();
    await expect(page.getByLabel('Подпись под изображением')).toHaveValue('Приём граждан');
    const source = (await page.getByAltText('Окно приёма с номером пять').getAttribute('src')) ?? '';
    const answer = await request.get(source);
    expect(answer.headers()).toMatchObject({
      'content-type': 'image/jpeg',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
  });

  test('tells all that is missing and keeps what was typed', async ({ page }) => {
    await page.getByLabel('Автор или источник снимка').fill('пресс-служба');
    await page.getByRole('button', { name: 'Загрузить' }).click();

    await expect(page.locator('main').getByRole('alert').getByRole('listitem')).toHaveText([
      'Выберите файл с изображением',
      'Опишите, что изображено, или отметьте, что изображение декоративное',
    ]);
    await expect(page.getByLabel('Автор или источник снимка')).toHaveValue('пресс-служба');
  });

  test('refuses what only calls itself a picture', async ({ page }) => {
    const buffer = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    await page.getByLabel('Файл').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer });
    await page.getByLabel('Что изображено').fill('Не картинка');
    await page.getByRole('button', { name: 'Загрузить' }).click();

    await expect(page.locator('main').getByRole('alert')).toContainText('Этот файл не изображение');
    await expect(page.getByLabel('Что изображено')).toHaveValue('Не картинка');
  });
});

test('a file too large is told before it is sent', async ({ page, portal }) => {
  await signInByForm(page, await newcomer(portal.database, 'author'), '/editor/media');
  const buffer = Buffer.alloc(25_000_001);
  await page.getByLabel('Файл').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer });

  await expect(page.getByLabel('Файл')).toHaveAccessibleDescription(/Файл больше 25 МБ/);
});

test('a picture of 12 MB arrives whole', async ({ page, portal }) => {
  await signInByForm(page, await newcomer(portal.database, 'author'), '/editor/media');
  const buffer = await sharp({ create: { width: 2000, height: 2000, channels: 3, background: '#3a6b7c' } })
    .png({ compressionLevel: 0 })
    .toBuffer();
  await page.getByLabel('Файл').setInputFiles({ name: 'large.png', mimeType: 'image/png', buffer });
  await page.getByText('Декоративное: ничего не сообщает').click();
  await page.getByRole('button', { name: 'Загрузить' }).click();

  await expect(page).toHaveURL(/\/editor\/media\?added=/, { timeout: 30_000 });
});

test('no path leads out of the library', async ({ request }) => {
  const id = '0192f0c4-7a3b-4c5d-8e9f-0123456789ab';
  for (const file of ['..%2f..%2fsecrets.json', '%2e%2e/secrets.json', '480.svg', '480.jpg%00']) {
    const answer = await request.get(`/media/${id}/${file}`);
    expect([400, 404], file).toContain(answer.status());
  }
});
