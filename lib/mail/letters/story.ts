import { formatDateTime } from '@/lib/shared/dates';
import type { LetterPart } from '../write-letter';

/** An article as letters tell of it. */
export type Story = {
  readonly title: string;
  readonly lead: string;
  readonly category: string;
  readonly publishedAt: Date;
  /** Whole address. */
  readonly href: string;
};

export function storyPart({ title, lead, category, publishedAt, href }: Story): LetterPart {
  const about = [category, formatDateTime(publishedAt)].filter(Boolean).join(', ');
  return { kind: 'story', title, href, about, text: lead };
}
