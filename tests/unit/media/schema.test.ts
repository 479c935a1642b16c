import { expect, test } from 'vitest';
import { PICTURE_LIMITS } from '@/lib/media/rules';
import { newPictureSchema } from '@/lib/media/schema';

const file = new File(['jpeg'], 'Приём граждан.jpg');

async function problemsOf(fields: Record<string, unknown>) {
  const { error } = await newPictureSchema.safeParseAsync(fields);
  return error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
}

test('a picture has a file and words, tidied', async () => {
  const picture = await newPictureSchema.parseAsync({ file, alt: ' Окно\nприёма ', credit: 'пресс-служба' });

  expect(picture).toMatchObject({
    alt: 'Окно приёма',
    decorative: false,
    caption: '',
    credit: 'пресс-служба',
  });
  expect(picture.file.name).toBe('priyom-grazhdan');
  expect(new TextDecoder().decode(picture.file.content)).toBe('jpeg');
});

test('without a file and a description both are told at once', async () => {
  expect(await problemsOf({ file: new File([], ''), alt: '' })).toEqual(['file missing', 'alt missing']);
  expect(await problemsOf({})).toEqual(['file missing', 'alt missing']);
});

test('a decorative picture needs no description and keeps none', async () => {
  const picture = await newPictureSchema.parseAsync({ file, alt: 'узор', decorative: 'on' });

  expect(picture).toMatchObject({ alt: '', decorative: true });
});

test('a file may have 25 MB, words their length, and not one more', async () => {
  const largest = new File([new Uint8Array(PICTURE_LIMITS.bytes)], 'a.jpg');
  const larger = new File([new Uint8Array(PICTURE_LIMITS.bytes + 1)], 'a.jpg');

  expect(await problemsOf({ file: largest, alt: 'я'.repeat(500) })).toBeUndefined();
  expect(await problemsOf({ file: larger, alt: 'я'.repeat(501) })).toEqual(['alt tooLong', 'file tooLarge']);
});
