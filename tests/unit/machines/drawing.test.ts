import fc from 'fast-check';
import sharp from 'sharp';
import { expect, test, vi } from 'vitest';
import { drawPicture } from '@/app/_machines/draw-picture';
import { drawableText, titleSize } from '@/lib/machines/drawing.rules';
import { shortened } from '@/lib/shared/shortened';

const EVERY_SIGN = Array.from({ length: 0x2200 }, (_, code) => String.fromCharCode(code)).join('');

test('a text is cut between words, and only where it is too long', () => {
  expect(shortened('Выплаты семьям', 14)).toBe('Выплаты семьям');
  expect(shortened('Выплаты семьям с детьми', 14)).toBe('Выплаты…');
  expect(shortened('Выплаты семьям с детьми', 15)).toBe('Выплаты семьям…');
  expect(shortened('Выплаты, семьям', 9)).toBe('Выплаты…');
  expect(shortened('Переосвидетельствование', 10)).toBe('Переосвид…');
});

test('a shortened text is never longer than allowed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 50 }), (text, longest) => {
      expect([...shortened(text, longest)].length).toBeLessThanOrEqual(longest);
    }),
  );
});

test('what no letters are there for is left out', () => {
  expect(drawableText('Выплаты 👵🏻 семьям\u00a0— «Ёлка» № 5\u202f000 ₽ 中文')).toBe(
    'Выплаты семьям\u0020— «Ёлка» № 5 000',
  );
});

test('longer titles get smaller letters', () => {
  expect([20, 100, 200].map((length) => titleSize('а'.repeat(length)))).toEqual([72, 60, 50]);
});

test('a picture is drawn with letters of our own: nobody outside is asked for any', async () => {
  const ask = vi.spyOn(globalThis, 'fetch');
  const asked = () =>
    ask.mock.calls.map(([address]) => String(address)).filter((one) => one.startsWith('http'));

  for (let start = 0; start < EVERY_SIGN.length; start += 2000) {
    const title = `${start} ${drawableText(EVERY_SIGN.slice(start, start + 2000))}`;
    const picture = await drawPicture({ title, above: 'Выплаты · 1 мая', departmentName: 'Департамент' });

    expect(picture.headers.get('Content-Type')).toBe('image/png');
    const { width, height, format } = await sharp(await picture.arrayBuffer()).metadata();
    expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'png' });
  }
  expect(asked()).toEqual([]);
});

test('one text is drawn once', async () => {
  const words = { title: 'Один раз', above: '', departmentName: 'Департамент' };
  const [first, second] = await Promise.all([drawPicture(words), drawPicture(words)]);

  expect(Buffer.from(await first.arrayBuffer())).toEqual(Buffer.from(await second.arrayBuffer()));
});
