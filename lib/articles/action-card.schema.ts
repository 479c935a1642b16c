import { z } from 'zod';
import type { ActionCard } from './action-card.rules';

const storedCard = z.object({
  audience: z.string(),
  benefit: z.string(),
  amount: z.string(),
  deadline: z.iso.date().nullable(),
  place: z.string(),
  documents: z.array(z.string()),
  phone: z.string(),
});

/** The card in `Edition.actionCard`, or null where the edition has none. Throws when the column holds something else. */
export function actionCardOf(column: unknown): ActionCard | null {
  return storedCard.nullable().parse(column);
}
