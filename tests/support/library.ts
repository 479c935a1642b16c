import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import { docxOf } from './zip';

/** What a browser test brings into the library. */
type Brought = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** Like no other: the library knows a file again. */
export async function aPhoto(name = 'Окно.jpg'): Promise<Brought> {
  const background = `#${randomUUID().slice(0, 6)}`;
  const create = { width: 1200, height: 800, channels: 3, background } as const;
  return { name, mimeType: 'image/jpeg', buffer: await sharp({ create }).jpeg().toBuffer() };
}

export function aForm(name = 'Бланк_заявления.docx'): Brought {
  const buffer = docxOf({ name: 'word/about.xml', content: randomUUID() });
  return { name, mimeType: 'application/octet-stream', buffer };
}

export const notAPicture = {
  name: 'a.jpg',
  mimeType: 'image/jpeg',
  buffer: Buffer.from('<svg><script>alert(1)</script>'),
};

export async function bring(page: Page, ...files: Brought[]): Promise<void> {
  await page.getByLabel('Файлы', { exact: true }).setInputFiles(files);
  await page.getByRole('button', { name: 'Загрузить' }).click();
}

/** The line that tells what became of a file. */
export function lineOf(page: Page, name: string) {
  return page
    .getByRole('listitem')
    .filter({ hasText: name })
    .filter({ hasText: /Добавлен|Не принят|уже есть|Нет связи|отменена/ });
}

/** Brings a picture and describes it; the page of the picture stays open. */
export async function describedPicture(page: Page, alt: string): Promise<string> {
  const photo = await aPhoto();
  await page.goto('/editor/media');
  await bring(page, photo);
  await page
    .getByRole('link')
    .filter({ hasText: `Описать изображение: ${photo.name}` })
    .click();
  await expect(page).toHaveURL(/\/editor\/media\/[\da-f-]+$/);
  await page.getByLabel('Что изображено').fill(alt);
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await expect(page.getByText('Сохранено: на сайте уже новые слова.')).toBeVisible();
  return new URL(page.url()).pathname.replace('/editor/media/', '');
}
