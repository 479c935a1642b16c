import { z } from 'zod';
import { email, guardFields, line, paragraphs } from '@/lib/shared/reader-form';
import { COMMENT_LIMITS, commentStates, MOST_DECIDED } from './rules';

export const commentSchema = z.object({
  slug: z.string().max(120),
  name: line(COMMENT_LIMITS.name),
  email,
  text: paragraphs(COMMENT_LIMITS.text).pipe(z.string().min(1, 'missing')),
  /** «Это не обращение»: the writer was told and wants to leave a comment all the same. */
  notAppeal: z.literal('yes').optional(),
  ...guardFields,
});

export type CommentFields = z.infer<typeof commentSchema>;

const chosen = z
  .union([z.uuid().transform((id) => [id]), z.array(z.uuid()).max(MOST_DECIDED)])
  .optional()
  .transform((ids) => ids ?? []);

/** The one form of the moderators' page: the button that was pressed says what is decided about what. */
export const moderationSchema = z.preprocess(
  decisionOfButton,
  z.discriminatedUnion('decision', [
    z.object({ decision: z.literal('publish'), comment: chosen }),
    z.object({
      decision: z.literal('reject'),
      comment: chosen,
      reason: z.string().trim().max(COMMENT_LIMITS.reason, 'tooLong').default(''),
    }),
    z.object({ decision: z.literal('rejectSender'), commentId: z.uuid() }),
    z.object({ decision: z.literal('rejectSame'), commentId: z.uuid() }),
    z.object({ decision: z.literal('requeue'), comment: chosen }),
  ]),
);

export type Moderation = z.infer<typeof moderationSchema>;

const buttons = z.looseObject({
  sender: z.string().optional(),
  same: z.string().optional(),
  undo: z.string().optional(),
});

/** A button carries one value: `sender` and `same` an id, `undo` the ids of what was just decided, parted by spaces. */
function decisionOfButton(fields: unknown): unknown {
  const { sender, same, undo, ...form } = buttons.parse(fields);
  if (sender !== undefined) return { decision: 'rejectSender', commentId: sender };
  if (same !== undefined) return { decision: 'rejectSame', commentId: same };
  return undo === undefined ? form : { decision: 'requeue', comment: undo.split(' ') };
}

export const answerCommentSchema = z.object({
  commentId: z.uuid(),
  answer: paragraphs(COMMENT_LIMITS.answer),
});

/** What the moderators' page shows; anything strange is its beginning. */
export const moderationQuery = z.object({
  state: z.enum(commentStates).catch('waiting'),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
