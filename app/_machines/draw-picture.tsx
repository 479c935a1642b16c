import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { LRUCache } from 'lru-cache';
import { ImageResponse } from 'next/og';
import { type PictureWords, SharedPictureView } from '@/components/sharing/shared-picture-view';
import { DRAWN } from '@/lib/machines/pictures.rules';

/*
 * A picture takes tenths of a second to draw and is the same as long as its words are. So it is kept by its words,
 * apart from the documents, which are made anew after each change of anything.
 */
const pictures = new LRUCache<string, Promise<ArrayBuffer>>({
  max: 500,
  maxSize: 16_000_000,
  sizeCalculation: () => USUAL_BYTES,
});
const USUAL_BYTES = 60_000;

/** A PNG with these words. One is drawn at a time, lest robots that ask for many take all of the memory. */
export async function drawPicture(words: PictureWords): Promise<Response> {
  const key = JSON.stringify(words);
  const picture = pictures.get(key) ?? begin(key, words);
  return new Response(await picture, { headers: { 'Content-Type': 'image/png' } });
}

let last: Promise<unknown> = Promise.resolve();

function begin(key: string, words: PictureWords): Promise<ArrayBuffer> {
  const drawing = last.then(() => draw(words));
  pictures.set(key, drawing);
  last = drawing.catch(() => pictures.delete(key));
  return drawing;
}

async function draw(words: PictureWords): Promise<ArrayBuffer> {
  const [fonts, sign] = await Promise.all([loadFonts(), readFile('public/icon.svg', 'base64')]);
  const emblem = `data:image/svg+xml;base64,${sign}`;
  return new ImageResponse(<SharedPictureView {...words} emblem={emblem} />, {
    ...DRAWN,
    fonts,
  }).arrayBuffer();
}

const FACES = [
  { name: 'Cyrillic', subset: 'cyrillic', weight: 400 },
  { name: 'Cyrillic', subset: 'cyrillic', weight: 700 },
  { name: 'Latin', subset: 'latin', weight: 400 },
  { name: 'Latin', subset: 'latin', weight: 700 },
] as const;

/** Each alphabet under a name of its own: of two files with one name the second would be dropped. */
function loadFonts() {
  return Promise.all(
    FACES.map(async ({ name, subset, weight }) => {
      const file = `pt-serif-${subset}-${weight}-normal.woff`;
      const data = await readFile(path.join('node_modules/@fontsource/pt-serif/files', file));
      return { name, weight, data };
    }),
  );
}
