import 'server-only';
import type { Prisma } from '@/lib/db/generated/client';
import { dayOfColumn } from './consent.rules';
import { requireFocus } from './focus.rules';
import type { LibraryItem } from './library.rules';

/** Columns of an item of the library, and what views get from them. Private to the queries of this feature. */
export const itemColumns = {
  id: true,
  kind: true,
  fileName: true,
  title: true,
  mimeType: true,
  bytes: true,
  width: true,
  height: true,
  widths: true,
  alt: true,
  decorative: true,
  caption: true,
  credit: true,
  focus: true,
  hiddenAt: true,
  version: true,
  recordVersion: true,
  consent: { select: { people: true, text: true, endsOn: true } },
  createdAt: true,
  createdBy: { select: { id: true, name: true } },
} satisfies Prisma.MediaSelect;

type Row = Prisma.MediaGetPayload<{ select: typeof itemColumns }>;

/** A picture has its measures (constraint Media_lengths); a document is none. */
export function itemOf(row: Row): LibraryItem {
  const { id, fileName, mimeType, version, createdAt, createdBy, width, height } = row;
  const both = { id, fileName, mimeType, version, createdAt, createdBy };
  if (row.kind === 'document') return { kind: 'document', ...both, title: row.title, bytes: row.bytes };
  if (width === null || height === null) throw new Error(`picture without size: ${id}`);
  const { widths, alt, decorative, caption, credit, hiddenAt, recordVersion } = row;
  return {
    kind: 'picture',
    ...both,
    ...{ width, height, widths, alt, decorative, caption, credit, hiddenAt, recordVersion },
    focus: requireFocus(row.focus),
    consent: row.consent && { ...row.consent, endsOn: dayOfColumn(row.consent.endsOn) },
  };
}
