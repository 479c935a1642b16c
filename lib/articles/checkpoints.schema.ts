import { z } from 'zod';
import { actionCardOf } from './action-card.schema';
import { type CheckpointReason, checkpointReasons, type KeptText } from './checkpoints.rules';
import type { ArticleText } from './rules';

const storedText = z.object({
  title: z.string(),
  lead: z.string(),
  body: z.string(),
  plainSummary: z.string(),
  actionCard: z.unknown().transform((card) => actionCardOf(card)),
  categoryId: z.uuid().nullable(),
  sourceId: z.uuid().nullable(),
  photoId: z.uuid().nullable(),
  tags: z.array(z.string()),
  changeNote: z.string(),
});

/** The text in the columns of a checkpoint. Throws when they hold something else. */
export function keptTextOf({ text, slug }: { text: unknown; slug: string }): KeptText {
  return { ...articleTextIn(text), slug };
}

function articleTextIn(column: unknown): ArticleText {
  return storedText.parse(column);
}
const reason = z.enum(checkpointReasons);

/** The database admits these words only (constraint Checkpoint_reason). */
export function reasonOf(column: string): CheckpointReason {
  return reason.parse(column);
}
