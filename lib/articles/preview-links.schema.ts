import { z } from 'zod';

export const sharingSchema = z.object({ articleId: z.uuid() });

/** A button of the list names the link that it ends. */
export const endingSchema = z.object({ articleId: z.uuid(), link: z.uuid() });
