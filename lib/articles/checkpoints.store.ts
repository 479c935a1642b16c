import type { Transaction } from '@/lib/db/transaction';
import { type CheckpointReason, isNew, type KeptText } from './checkpoints.rules';
import { keptTextOf } from './checkpoints.schema';
import { plainText } from './kept-text.rules';
import type { ArticleText } from './rules';
import { findUnknownChoices } from './text.store';

type Keeping = {
  readonly editionId: string;
  readonly text: KeptText;
  /** Who wrote the text, and when. */
  readonly personId: string;
  readonly at: Date;
  readonly reason: CheckpointReason;
};

/** Keeps a text of an edition for its history. The same text twice in a row adds nothing. */
export async function keepCheckpoint(
  transaction: Transaction,
  { editionId, text, personId, at, reason }: Keeping,
): Promise<void> {
  if (!isNew(text, await findNewestCheckpoint(transaction, editionId))) return;
  const { slug, ...words } = text;
  await transaction.checkpoint.create({
    data: { editionId, text: plainText(words), slug, personId, reason, createdAt: at },
    select: { id: true },
  });
}

export async function findNewestCheckpoint(
  transaction: Transaction,
  editionId: string,
): Promise<KeptText | null> {
  const row = await transaction.checkpoint.findFirst({
    where: { editionId },
    orderBy: { id: 'desc' },
    select: { text: true, slug: true },
  });
  return row && keptTextOf(row);
}

/** The text of a checkpoint of this edition; a category, source or photo that is gone since is left out. */
export async function findCheckpointText(
  transaction: Transaction,
  editionId: string,
  id: string,
): Promise<ArticleText | null> {
  const row = await transaction.checkpoint.findFirst({
    where: { id: BigInt(id), editionId },
    select: { text: true, slug: true },
  });
  if (!row) return null;
  const { slug: _slug, ...text } = keptTextOf(row);
  const gone = (await findUnknownChoices(transaction, text)).flatMap((problem) =>
    problem.key === 'unknownChoice' ? [[problem.field, null]] : [],
  );
  return { ...text, ...Object.fromEntries(gone) };
}
