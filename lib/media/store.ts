import type { Transaction } from '@/lib/db/transaction';
import type { PictureWords } from './rules';

export type StoredPicture = PictureWords & { readonly id: string; readonly createdById: string };

type NewPicture = StoredPicture & {
  readonly fileName: string;
  readonly mimeType: string;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  readonly widths: number[];
  readonly sha256: string;
  readonly createdAt: Date;
};

export async function insertPicture(transaction: Transaction, picture: NewPicture): Promise<void> {
  await transaction.media.create({ data: { ...picture, kind: 'picture' }, select: { id: true } });
}

export async function lockPicture(transaction: Transaction, id: string): Promise<StoredPicture | null> {
  await transaction.$queryRaw`SELECT 1 FROM "Media" WHERE "id" = ${id}::uuid FOR UPDATE`;
  return transaction.media.findFirst({
    where: { id, kind: 'picture' },
    select: { id: true, createdById: true, alt: true, decorative: true, caption: true, credit: true },
  });
}

export async function savePictureWords(
  transaction: Transaction,
  id: string,
  words: PictureWords,
): Promise<void> {
  await transaction.media.update({ where: { id }, data: words, select: { id: true } });
}
