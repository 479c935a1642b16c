import { describe, expect, test } from 'vitest';
import { fileNameInAddress, mayChangeMedia, mediaFile, pictureKind, widthsFor } from '@/lib/media/rules';

const id = '0192f0c4-7a3b-4c5d-8e9f-0123456789ab';
const person = { email: 'a@portal.test', name: 'Анна Сергеева' };

describe('the sizes of a picture', () => {
  test.each([
    [300, [300]],
    [480, [480]],
    [700, [480, 700]],
    [960, [480, 960]],
    [1600, [480, 960, 1600]],
    [6000, [480, 960, 1600]],
  ])('%i pixels wide: %j', (width, widths) => {
    expect(widthsFor(width)).toEqual(widths);
  });
});

describe('the first bytes of a file', () => {
  const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

  test.each([
    ['\xff\xd8\xff\xe0', 'jpeg'],
    ['\x89PNG\r\n\x1a\n', 'png'],
    ['GIF89a', 'gif'],
    ['RIFF\x10\x00\x00\x00WEBPVP8 ', 'webp'],
    ['\x00\x00\x00\x20ftypavif\x00\x00\x00\x00', 'avif'],
    ['\x00\x00\x00\x20ftypmif1\x00\x00\x00\x00mif1avif', 'avif'],
  ])('%j are a picture: %s', (head, kind) => {
    expect(pictureKind(bytes(head))).toBe(kind);
  });

  test.each([
    '',
    '<svg xmlns="http://www.w3.org/2000/svg">',
    '%PDF-1.7',
    'RIFF\x10\x00\x00\x00WAVE',
    'BM',
    '\x00\x00\x00\x20ftypheic',
  ])('%j are none', (head) => {
    expect(pictureKind(bytes(head))).toBeNull();
  });
});

describe('an address of the library', () => {
  test.each([
    ['480.avif', 'image/avif', false],
    ['1600.jpg', 'image/jpeg', false],
    ['spisok-dokumentov.pdf', 'application/pdf', true],
  ])('%s is sent as %s', (file, mimeType, isDocument) => {
    expect(mediaFile(id, file)).toEqual({ mimeType, isDocument });
  });

  test.each([
    [id, '../../secrets.json'],
    [id, '..'],
    [id, '.jpg'],
    [id, '480.JPG'],
    [id, '480.svg'],
    [id, '480.html'],
    [id, '480.jpg\0.pdf'],
    [id, 'a/480.jpg'],
    [id, ''],
    ['..', '480.jpg'],
    ['.coming', '480.jpg'],
    [id.toUpperCase(), '480.jpg'],
  ])('%s/%j is none', (folder, file) => {
    expect(mediaFile(folder, file)).toBeNull();
  });
});

test.each([
  ['Приём граждан.JPG', 'priyom-grazhdan'],
  ['IMG_0001.jpeg', 'img-0001'],
  ['../../etc/passwd', 'file'],
  ['😀.png', 'file'],
])('a file «%s» is called %s', (name, inAddress) => {
  expect(fileNameInAddress(name)).toBe(inAddress);
});

test('authors change what they brought themselves, editors everything', () => {
  expect(mayChangeMedia({ ...person, id: 'a', role: 'author' }, 'a')).toBe(true);
  expect(mayChangeMedia({ ...person, id: 'a', role: 'author' }, 'b')).toBe(false);
  expect(mayChangeMedia({ ...person, id: 'a', role: 'editor' }, 'b')).toBe(true);
});
