import { type FormState, typedText } from '@/lib/shared/form-state';
import type { EntryFields } from '@/lib/structure/entries.rules';

/** What was typed at the last submit; null when there was none. */
export function typedEntry(state: FormState<unknown, unknown>): EntryFields | null {
  const text = (field: string) => typedText(state, field);
  const name = text('name');
  if (name === null) return null;
  return { name, slug: text('slug') ?? '', href: text('href') ?? '', summary: text('summary') ?? '' };
}
