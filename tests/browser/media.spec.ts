import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { portalDay } from '@/lib/shared/dates';
import { accessibilityFaults } from '@/tests/support/axe';
import { expect, test } from '@/tests/support/browser';
import { beginDraft, save } from '@/tests/support/desk';
import { aForm, aPhoto, bring, describedPicture, lineOf, notAPicture } from '@/tests/support/library';
import { newcomer, signInByForm } from '@/tests/support/signing-in';

test.describe('the library', { tag: '@both-ways' }, () => {
  test.beforeEach(async ({ page, portal }) => {
    await signInByForm(page, await newcomer(portal.database, 'author'), '/editor/media');
    await expect(page).toHaveURL('/editor/media');
  });

  test('takes several files in, and tells of each what became of it', async ({ page, request }) => {
    const [photo, form] = [await aPhoto('Снимок.jpg'), aForm()];
    await page.getByLabel('Автор или источник снимков').fill('Вера Лунина');
    await bring(page, photo, form, notAPicture);

    await expect(lineOf(page, 'Снимок.jpg')).toContainText('Добавлен.');
    await expect(lineOf(page, 'Бланк_заявления.docx')).toContainText('Добавлен.');
    await expect(lineOf(page, 'a.jpg')).toContainText('Не принят. Портал принимает только изображения');

    await page.getByRole('link').filter({ hasText: 'Описать изображение: Снимок.jpg' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Изображение snimok.jpg');
    await page.getByLabel('Что изображено').fill('Окно приёма с номером пять');
    await page.getByRole('radio', { name: 'справа вверху' }).check();
    await page.getByRole('button', { name: 'Сохранить' }).click();
    await expect(page.getByText('Сохранено: на сайте уже новые слова.')).toBeVisible();
    await expect(page.getByRole('radio', { name: 'справа вверху' })).toBeChecked();
    await expect(page.getByLabel('Автор или источник снимка')).toHaveValue('Вера Лунина');

    const id = new URL(page.url()).pathname.replace('/editor/media/', '');
    expect((await request.get(`/media/${id}/960.jpg`)).headers()).toMatchObject({
      'content-type': 'image/jpeg',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
  });

  test('knows a file again, and leads to it', async ({ page }) => {
    const photo = await aPhoto();
    await bring(page, photo);
    await expect(lineOf(page, photo.name)).toContainText('Добавлен.');
    await page.goto('/editor/media');
    await bring(page, { ...photo, name: 'Копия.jpg' });

    await expect(lineOf(page, 'Копия.jpg')).toContainText('Такой файл уже есть в библиотеке.');
    await page.getByRole('link').filter({ hasText: 'Открыть его: Копия.jpg' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Изображение okno.jpg');
  });

  test('tells when nothing was chosen and keeps what was typed', async ({ page }) => {
    await page.getByLabel('Автор или источник снимков').fill('пресс-служба');
    await page.getByRole('button', { name: 'Загрузить' }).click();

    await expect(page.locator('main').getByRole('alert').getByRole('listitem')).toHaveText([
      'Выберите хотя бы один файл',
    ]);
    await expect(page.getByLabel('Автор или источник снимков')).toHaveValue('пресс-служба');
  });

  test('finds by words and by kind', async ({ page }) => {
    const word = `слово${randomUUID().slice(0, 8)}`;
    await bring(page, aForm(`${word}.docx`));
    await expect(lineOf(page, word)).toContainText('Добавлен.');
    await page.getByLabel('Слова из описания, подписи или имени файла').fill(word);
    await page.getByRole('button', { name: 'Найти' }).click();
    await expect(page).toHaveURL(/q=/);
    await expect(page.getByText('Всего 1 файл, новые сверху.')).toBeVisible();

    await page.getByRole('link', { name: 'Изображения', exact: true }).click();
    await expect(page.getByText('Ничего не нашлось.')).toBeVisible();
    await page.getByRole('link', { name: 'Документы', exact: true }).click();
    await expect(page.getByRole('link').filter({ hasText: `Открыть: ${word}` })).toBeVisible();
  });

  test('tells the second of two what the first has saved, of words and of a consent', async ({
    page,
    portal,
    javaScriptEnabled,
  }) => {
    const id = await describedPicture(page, 'Окно приёма');
    const first = { caption: 'Подпись первого', version: { increment: 1 }, recordVersion: { increment: 1 } };
    await portal.database.media.update({
      where: { id },
      data: {
        ...first,
        consent: {
          create: { people: 'Анна', text: 'Письмо', endsOn: new Date('2031-05-09'), changedAt: new Date() },
        },
      },
    });

    await page.getByLabel('Подпись под изображением').fill('Подпись второго');
    await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
    const ofWords = page.getByRole('region', { name: 'Слова к изображению изменили, пока вы работали' });
    await expect(ofWords).toContainText('Сохранено: Подпись первого');
    await expect(ofWords).toContainText('У вас: Подпись второго');
    await expect(page.getByLabel('Подпись под изображением')).toHaveValue('Подпись второго');
    await ofWords.getByRole('button', { name: 'Сохранить моё поверх' }).click();
    await expect(page.getByText('Сохранено: на сайте уже новые слова.')).toBeVisible();

    // From the form as it was before the consent was recorded: without script the page is another by now.
    await page.getByLabel('Кто на снимке').fill('Борис');
    await page.getByLabel('На что согласились').fill('Разговор');
    await page.getByLabel('Последний день согласия').fill('');
    await portal.database.media.update({ where: { id }, data: { recordVersion: { increment: 1 } } });
    await page.getByRole('button', { name: 'Записать согласие' }).click();
    const ofConsent = page.getByRole('region', { name: 'Согласие изменили, пока вы работали' });
    await expect(ofConsent).toContainText('Сохранено: 09.05.2031');
    await expect(ofConsent).toContainText('У вас: Борис');
    if (javaScriptEnabled) expect(await accessibilityFaults(page)).toEqual([]);
    await ofConsent.getByRole('link', { name: 'Оставить сохранённое' }).click();
    await expect(page.getByLabel('Кто на снимке')).toHaveValue('Анна');
    await expect(page.getByLabel('Подпись под изображением')).toHaveValue('Подпись второго');
  });

  test('deletes what nothing uses, after asking', async ({ page, request }) => {
    const id = await describedPicture(page, 'Лишний снимок');
    await page.getByRole('link', { name: 'Удалить из библиотеки' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Удалить файл из библиотеки');
    await page.getByRole('button', { name: 'Удалить навсегда' }).click();

    await expect(page).toHaveURL('/editor/media?deleted=1');
    await expect(page.getByText('Файл удалён из библиотеки.')).toBeVisible();
    expect((await request.get(`/media/${id}/960.jpg`)).status()).toBe(404);
  });

  test('hides a picture whose consent is over, and shows it again with a new one', async ({
    page,
    request,
  }) => {
    const alt = `Снимок ${randomUUID()}`;
    const id = await describedPicture(page, alt);
    const file = `/media/${id}/960.jpg`;
    await page.getByLabel('Кто на снимке').fill('Анна Сергеева');
    await page.getByLabel('На что согласились').fill('Показывать на портале; бумага в папке 3');
    await page.getByLabel('Последний день согласия').fill(portalDay(new Date(Date.now() - 86_400_000)));
    await page.getByRole('button', { name: 'Записать согласие' }).click();

    await expect(page.getByText('Срок согласия уже вышел')).toBeVisible();
    expect((await request.get(file)).status()).toBe(410);
    expect((await page.request.get(file)).status()).toBe(200);
    await page.goto('/editor/media');
    await page.getByRole('link', { name: /^Согласие закончилось/ }).click();
    await page
      .getByRole('link')
      .filter({ hasText: `Открыть: ${alt}` })
      .click();
    await expect(page.getByRole('heading', { name: 'Читатели этого снимка не видят' })).toBeVisible();

    await page.getByLabel('Последний день согласия').fill('');
    await page.getByRole('button', { name: 'Записать согласие' }).click();
    await expect(page.getByText('Записано.', { exact: true })).toBeVisible();
    expect((await request.get(file)).status()).toBe(200);
  });
});

test.describe('an article and the library', { tag: '@both-ways' }, () => {
  test('a picture that is not among the newest is chosen, and the library knows where', async ({
    page,
    javaScriptEnabled,
  }) => {
    const title = `Снимок из библиотеки ${randomUUID().slice(0, 8)}`;
    const address = await beginDraft(page, title, javaScriptEnabled);
    const alt = `Редкость${randomUUID().slice(0, 8)}`;
    const id = await describedPicture(page, alt);
    await page.goto(address);
    if (javaScriptEnabled) {
      await page.getByLabel('Найти изображение').fill(alt);
      await page.getByLabel('Найти изображение').press('Enter');
      await page.getByRole('radio', { name: alt }).check();
    } else {
      await page.getByLabel('Другое изображение из библиотеки').fill(`/editor/media/${id}`);
    }
    await save(page);
    await expect(page.getByText(/Черновик сохранён в/)).toBeVisible();

    await page.goto(`/editor/media/${id}`);
    await expect(page.getByRole('listitem').filter({ hasText: title })).toContainText('(в черновике)');
    await expect(page.getByText('Пока файл где-то используется, удалить его нельзя.')).toBeVisible();
  });

  test('a document is put into the text, and readers learn its kind and size', async ({
    page,
    javaScriptEnabled,
  }) => {
    const address = await beginDraft(page, 'Бланк к новости', javaScriptEnabled);
    const name = `Бланк${randomUUID().slice(0, 8)}`;
    await page.goto('/editor/media');
    await bring(page, aForm(`${name}.docx`));
    await page
      .getByRole('link')
      .filter({ hasText: `Проверить название: ${name}.docx` })
      .click();
    const href = (await page.getByText('Адрес для вставки в текст').locator('code').textContent()) ?? '';
    await page.goto(address);
    await insertDocument(page, { name, href, hasScript: javaScriptEnabled });
    await save(page);
    await expect(page.getByText(/Черновик сохранён в/)).toBeVisible();

    await page.goto(`${address}/preview`);
    await expect(page.locator('[data-article-body]').getByRole('link')).toHaveText(
      `${name} (DOCX, 1\u00a0КБ)`,
    );
  });
});

async function insertDocument(
  page: Page,
  { name, href, hasScript }: { name: string; href: string; hasScript: boolean },
): Promise<void> {
  const body = page.getByRole('textbox', { name: 'Текст', exact: true });
  if (!hasScript) return body.fill(`<p><a href="${href}">${name}</a></p>`);
  await page.getByRole('toolbar', { name: 'Оформление текста' }).waitFor();
  await body.click();
  await page.getByRole('button', { name: 'Документ', exact: true }).click();
  await page.getByLabel('Найти документ').fill(name);
  await page.getByLabel('Найти документ').press('Enter');
  await page.getByRole('group', { name: 'Документ', exact: true }).getByRole('radio', { name }).check();
  await page.getByRole('button', { name: 'Вставить документ' }).click();
  await expect(body.getByRole('link', { name })).toBeVisible();
}

test('readers see what must stay in sight where a picture is cropped', async ({ page, portal, signIn }) => {
  await signIn();
  const teaser = await portal.database.article.findFirstOrThrow({
    where: { state: 'published', liveEdition: { photoId: { not: null } } },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    select: { liveEdition: { select: { photoId: true } } },
  });
  const id = teaser.liveEdition?.photoId ?? '';
  await page.goto(`/editor/media/${id}`);
  await page.getByRole('radio', { name: 'слева вверху' }).check();
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await expect(page.getByText('Сохранено: на сайте уже новые слова.')).toBeVisible();

  await page.goto('/');
  const picture = page.locator(`img[src*="${id}"]`).first();
  await expect(picture).toHaveCSS('object-fit', 'cover');
  await expect(picture).toHaveCSS('object-position', '0% 0%');
});

test('no path leads out of the library', async ({ request }) => {
  const id = '0192f0c4-7a3b-4c5d-8e9f-0123456789ab';
  for (const file of ['..%2f..%2fsecrets.json', '%2e%2e/secrets.json', '480.svg', '480.jpg%00']) {
    const answer = await request.get(`/media/${id}/${file}`);
    expect([400, 404], file).toContain(answer.status());
  }
});
