import { isSameText } from './form.rules';
import type { ArticleText } from './rules';

/** Why a text was kept. `paused`: its writer came back to it after a while; `replaced`: somebody else wrote on. */
export const checkpointReasons = [
  ...(['begun', 'saved', 'paused', 'replaced'] as const),
  ...(['submitted', 'takenBack', 'returned', 'scheduled', 'published', 'setAside'] as const),
] as const;

export type CheckpointReason = (typeof checkpointReasons)[number];

/** An article's text with its address: what a checkpoint holds. */
export type KeptText = ArticleText & { readonly slug: string };

/** Milliseconds without a word written, after which the same person begins a new sitting. */
export const SITTING_PAUSE = 30 * 60_000;

type LastWriting = { readonly changedById: string; readonly changedAt: Date };

/**
 * Why the present text of a working edition has to be kept before `personId` writes over it, or null where it is their
 * own, of the same sitting. `newest` is the edition's newest checkpoint: before the first write there is none.
 */
export function whyKeepBefore(
  writing: { readonly personId: string; readonly now: Date },
  last: LastWriting,
  newest: KeptText | null,
): CheckpointReason | null {
  if (newest === null) return 'begun';
  if (last.changedById !== writing.personId) return 'replaced';
  return writing.now.getTime() - last.changedAt.getTime() > SITTING_PAUSE ? 'paused' : null;
}

/** Whether a text has words that no checkpoint has yet, and so no entry of the log either. */
export function isNew(text: KeptText, newest: KeptText | null): boolean {
  return newest === null || !isSameText(text, newest);
}
