import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { expect, test } from '@/tests/support/browser';
import { aForm, aPhoto, bring, lineOf } from '@/tests/support/library';
import { newcomer, signInByForm } from '@/tests/support/signing-in';

test.describe('with script', () => {
  test.beforeEach(async ({ page, portal }) => {
    await signInByForm(page, await newcomer(portal.database, 'author'), '/editor/media');
    await expect(page).toHaveURL('/editor/media');
  });

  test('files may be dropped on the page, and the library shows them at once', async ({ page }) => {
    const { name, mimeType, buffer } = aForm(`${randomUUID()}.docx`);
    const dropped = await page.evaluateHandle(
      ([fileName, type, base64]) => {
        const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
        const transfer = new DataTransfer();
        transfer.items.add(new File([bytes], fileName, { type }));
        return transfer;
      },
      [name, mimeType, buffer.toString('base64')] as const,
    );
    await page.getByLabel('Файлы', { exact: true }).dispatchEvent('drop', { dataTransfer: dropped });

    await expect(lineOf(page, name)).toContainText('Добавлен.');
    await expect(
      page.getByRole('link').filter({ hasText: `Открыть: ${name.replace('.docx', '')}` }),
    ).toBeVisible();
    await expect(page.getByText('Готово 1 из 1.')).toBeVisible();
  });

  test.describe('on a bad line', () => {
    test.use({ expectedComplaints: [/ERR_FAILED|Failed to load resource/] });

    test('a file that did not arrive is told and sent again', async ({ page }) => {
      const photo = await aPhoto();
      await page.route('**/editor/media/upload', (route) => route.abort());
      await bring(page, photo);
      await expect(lineOf(page, photo.name)).toContainText('Нет связи с порталом, файл не загружен.');
      await page.unroute('**/editor/media/upload');
      await page
        .getByRole('button')
        .filter({ hasText: `Повторить: ${photo.name}` })
        .click();

      await expect(lineOf(page, photo.name)).toContainText('Добавлен.');
    });
  });

  test('a file on its way is cancelled, and the next one goes', async ({ page }) => {
    const [first, second] = [await aPhoto('Первый.jpg'), await aPhoto('Второй.jpg')];
    let isFirst = true;
    await page.route('**/editor/media/upload', (route) => {
      // The first one is never answered.
      if (!isFirst) return route.continue();
      isFirst = false;
      return undefined;
    });
    await bring(page, first, second);
    await page
      .getByRole('button')
      .filter({ hasText: `Отменить: ${first.name}` })
      .click();

    await expect(lineOf(page, first.name)).toContainText('Загрузка отменена.');
    await expect(lineOf(page, second.name)).toContainText('Добавлен.');
  });

  test('a picture of 12 MB arrives whole; one too large is refused', async ({ page }) => {
    const create = { width: 2000, height: 2000, channels: 3, background: '#3a6b7c' } as const;
    const buffer = await sharp({ create }).png({ compressionLevel: 0 }).toBuffer();
    await bring(
      page,
      { name: 'large.png', mimeType: 'image/png', buffer },
      { name: 'too-large.png', mimeType: 'image/png', buffer: Buffer.alloc(25_000_001) },
    );

    await expect(lineOf(page, 'large.png').first()).toContainText('Добавлен.');
    await expect(lineOf(page, 'too-large.png')).toContainText('Файл больше 25 МБ');
  });
});

test('without script files that are too large together are refused in words', {
  tag: '@without-script',
}, async ({ page, portal }) => {
  await signInByForm(page, await newcomer(portal.database, 'author'), '/editor/media');
  const file = (name: string) => ({ name, mimeType: 'image/png', buffer: Buffer.alloc(16_000_000) });
  await bring(page, file('a.png'), file('b.png'));

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Форма или файлы слишком велики');
});
