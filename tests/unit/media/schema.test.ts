import { expect, test } from 'vitest';
import { consentSchema, pictureWordsSchema, titleSchema, uploadSchema } from '@/lib/media/schema';
import { UPLOAD_LIMITS } from '@/lib/media/upload.rules';

const mediaId = '0192f0c4-7a3b-4c5d-8e9f-0123456789ab';
const item = { mediaId, version: '3' };
const file = new File(['jpeg'], 'Приём граждан.jpg');

type Schema = typeof uploadSchema | typeof pictureWordsSchema | typeof titleSchema | typeof consentSchema;

async function problemsOf(schema: Schema, fields: Record<string, unknown>) {
  const { error } = await schema.safeParseAsync(fields);
  return error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
}

test('one file or several are brought, with one credit for all', async () => {
  expect(await uploadSchema.parseAsync({ file, credit: ' пресс-\nслужба ' })).toEqual({
    files: [{ name: 'Приём граждан.jpg', content: Buffer.from('jpeg') }],
    credit: 'пресс- служба',
  });
  const two = await uploadSchema.parseAsync({ file: [file, new File(['a'], 'a.pdf')] });
  expect(two.files.map(({ name }) => name)).toEqual(['Приём граждан.jpg', 'a.pdf']);
});

test('without a file that is told; an empty field of the browser is none', async () => {
  expect(await problemsOf(uploadSchema, {})).toEqual(['file missing']);
  expect(await problemsOf(uploadSchema, { file: new File([], '') })).toEqual(['file missing']);
  expect(await problemsOf(uploadSchema, { file: new File([], 'undefined') })).toEqual(['file missing']);
  expect(await problemsOf(uploadSchema, { file: 'a.jpg' })).toEqual(['file missing']);
  expect((await uploadSchema.parseAsync({ file: new File([], 'a.jpg') })).files).toHaveLength(1);
});

test('a file may have 25 MB; a larger one is not read, and keeps no other back', async () => {
  const largest = new File([new Uint8Array(UPLOAD_LIMITS.bytes)], 'a.jpg');
  const larger = new File([new Uint8Array(UPLOAD_LIMITS.bytes + 1)], 'b.jpg');
  const { files } = await uploadSchema.parseAsync({ file: [largest, larger] });

  expect(files.map(({ content }) => content?.length ?? null)).toEqual([UPLOAD_LIMITS.bytes, null]);
});

test('so many files at once and not one more', async () => {
  const files = (count: number) => Array.from({ length: count }, () => file);

  expect(await problemsOf(uploadSchema, { file: files(UPLOAD_LIMITS.files) })).toBeUndefined();
  expect(await problemsOf(uploadSchema, { file: files(UPLOAD_LIMITS.files + 1) })).toEqual(['file tooMany']);
});

test('a picture is described or decorative; a decorative one keeps no description', () => {
  const decorative = { ...item, alt: 'узор', decorative: 'on' };

  expect(pictureWordsSchema.parse(decorative)).toMatchObject({ alt: '', decorative: true, focus: 'center' });
  expect(pictureWordsSchema.parse({ ...item, alt: ' Окно\nприёма ', focus: 'top-left' })).toMatchObject({
    ...{ alt: 'Окно приёма', focus: 'top-left' },
  });
});

test('all that is wrong with the words of a picture is told at once', async () => {
  const tooLong = { alt: '', caption: 'я'.repeat(501), credit: 'я'.repeat(201) };

  expect(await problemsOf(pictureWordsSchema, { ...item, ...tooLong })).toEqual([
    ...['caption tooLong', 'credit tooLong'],
    'alt missing',
  ]);
});

test('a document has a title', async () => {
  expect(await problemsOf(titleSchema, { ...item, title: '  ' })).toEqual(['title missing']);
  expect(await problemsOf(titleSchema, { ...item, title: 'я'.repeat(201) })).toEqual(['title tooLong']);
});

test('a consent names the people and what they agreed to; its last day is a day', async () => {
  const whole = { people: 'Анна', text: 'Бумага\r\nв папке 3 ', endsOn: '2027-01-31' };

  expect(consentSchema.parse({ ...item, ...whole })).toEqual({
    mediaId,
    version: 3,
    consent: { people: 'Анна', text: 'Бумага\nв папке 3', endsOn: '2027-01-31' },
  });
  expect(consentSchema.parse({ ...item, ...whole, endsOn: '' }).consent).toMatchObject({ endsOn: null });
  expect(await problemsOf(consentSchema, { ...item, people: '', text: '', endsOn: '2027-01-31' })).toEqual([
    ...['people missing', 'text missing'],
  ]);
  expect(await problemsOf(consentSchema, { ...item, ...whole, endsOn: '31 января' })).toEqual([
    'endsOn notADay',
  ]);
});

test('a consent with all fields empty is none', () => {
  expect(consentSchema.parse({ ...item, people: ' ', text: '', endsOn: '' }).consent).toBeNull();
});

test('a form says which version it began from, or which one it goes over', async () => {
  expect(titleSchema.parse({ ...item, title: 'Бланк' })).toEqual({ mediaId, title: 'Бланк', version: 3 });
  expect(titleSchema.parse({ ...item, title: 'Бланк', overwrites: '5' }).version).toBe(5);
  expect(await problemsOf(titleSchema, { mediaId, version: 'раз', title: 'Бланк' })).toHaveLength(1);
});
