import { createHash, randomUUID } from 'node:crypto';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import type { Prisma } from '@/lib/db/generated/client';
import { documents } from './documents';
import { pictures } from './pictures';

/** Ids by name, and the rows; the files are in the media folder already. */
export type PlantedMedia = {
  idOf: ReadonlyMap<string, string>;
  rows: Omit<Prisma.MediaCreateManyInput, 'createdById'>[];
};

const widths = [480, 960, 1600];
const documentsFolder = path.join(import.meta.dirname, 'documents');

/** Draws every picture in all sizes and copies every document to `mediaFolder/{id}/`. */
export async function plantMedia(mediaFolder: string): Promise<PlantedMedia> {
  const named = [...(await twoAtATime(pictures, mediaFolder)), ...(await copyDocuments(mediaFolder))];
  return { idOf: new Map(named.map(({ name, row }) => [name, row.id])), rows: named.map(({ row }) => row) };
}

type Named = { name: string; row: PlantedMedia['rows'][number] & { id: string } };
type Drawing = (typeof pictures)[number];

/** More at once would only fight for the processor: each AVIF keeps one busy. */
async function twoAtATime(drawings: readonly Drawing[], mediaFolder: string): Promise<Named[]> {
  const [even, odd] = await Promise.all(
    [0, 1].map(async (rest) => {
      const planted: Named[] = [];
      for (const drawing of drawings.filter((_, index) => index % 2 === rest))
        planted.push(await plantPicture(drawing, mediaFolder));
      return planted;
    }),
  );
  return [...(even ?? []), ...(odd ?? [])];
}

async function plantPicture(
  { name, draw, alt, caption, credit }: Drawing,
  mediaFolder: string,
): Promise<Named> {
  const id = randomUUID();
  const folder = path.join(mediaFolder, id);
  await mkdir(folder, { recursive: true });
  const svg = Buffer.from(draw());
  const { data, info } = await sharp(svg).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const drawn = () => sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } });
  const original = await drawn().jpeg({ quality: 88 }).toBuffer();
  for (const width of widths) await writeSizes(drawn().resize({ width }), path.join(folder, String(width)));
  const row = {
    ...{ id, kind: 'picture', fileName: `${name}.jpg`, mimeType: 'image/jpeg', bytes: original.length },
    ...{ width: info.width, height: info.height, widths, alt, caption, credit, sha256: sha256(original) },
  };
  return { name, row };
}

/** As lib/media makes them, but with less effort: the first start must not wait a minute for smaller files. */
async function writeSizes(image: Sharp, path: string): Promise<void> {
  await image.clone().avif({ quality: 60, effort: 1 }).toFile(`${path}.avif`);
  await image.clone().webp({ quality: 82, effort: 1 }).toFile(`${path}.webp`);
  await image.clone().jpeg({ quality: 82 }).toFile(`${path}.jpg`);
}

async function copyDocuments(mediaFolder: string): Promise<Named[]> {
  return Promise.all(
    documents.map(async ({ name, ...document }) => {
      const id = randomUUID();
      const file = path.join(documentsFolder, document.fileName);
      await mkdir(path.join(mediaFolder, id), { recursive: true });
      await copyFile(file, path.join(mediaFolder, id, document.fileName));
      const content = await readFile(file);
      const row = {
        id,
        kind: 'document',
        ...document,
        bytes: content.length,
        widths: [],
        sha256: sha256(content),
      };
      return { name, row };
    }),
  );
}

function sha256(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
