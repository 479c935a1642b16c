import type { WrittenDraft } from '../written';

export const drafts: readonly WrittenDraft[] = [];
