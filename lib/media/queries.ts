import 'server-only';
import { database } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { LIBRARY_PAGE, type LibraryPicture } from './rules';

const columns = {
  id: true,
  fileName: true,
  mimeType: true,
  width: true,
  height: true,
  widths: true,
  alt: true,
  decorative: true,
  caption: true,
  credit: true,
  createdAt: true,
  createdBy: { select: { id: true, name: true } },
} satisfies Prisma.MediaSelect;

type Row = Prisma.MediaGetPayload<{ select: typeof columns }>;

const pictures = { kind: 'picture' };

/** One page of the library, the newest first. */
export async function listPictures(page: number): Promise<{ total: number; pictures: LibraryPicture[] }> {
  const [total, rows] = await Promise.all([
    database().media.count({ where: pictures }),
    database().media.findMany({
      where: pictures,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * LIBRARY_PAGE,
      take: LIBRARY_PAGE,
      select: columns,
    }),
  ]);
  return { total, pictures: rows.map(libraryPictureOf) };
}

export async function findPicture(id: string): Promise<LibraryPicture | null> {
  const row = await database().media.findFirst({ where: { ...pictures, id }, select: columns });
  return row && libraryPictureOf(row);
}

function libraryPictureOf({ width, height, ...row }: Row): LibraryPicture {
  if (width === null || height === null) throw new Error(`picture without size: ${row.id}`);
  return { ...row, width, height };
}
