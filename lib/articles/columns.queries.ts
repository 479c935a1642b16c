import 'server-only';
import type { Prisma } from '@/lib/db/generated/client';
import { requireFocus } from '@/lib/media/focus.rules';
import type { Picture } from '@/lib/media/rules';
import type { Headline, Label, Teaser } from './reading.rules';

/** Columns that readers' queries share, and what views get from them. Private to the queries of this feature. */

export const labelColumns = { slug: true, name: true } satisfies Prisma.CategorySelect;

export const pictureColumns = {
  id: true,
  fileName: true,
  mimeType: true,
  width: true,
  height: true,
  widths: true,
  alt: true,
  decorative: true,
  caption: true,
  credit: true,
  focus: true,
  hiddenAt: true,
} satisfies Prisma.MediaSelect;

export const headlineColumns = {
  slug: true,
  publishedAt: true,
  liveEdition: { select: { title: true } },
} satisfies Prisma.ArticleSelect;

export const teaserColumns = {
  slug: true,
  publishedAt: true,
  liveCategory: { select: labelColumns },
  liveEdition: { select: { title: true, lead: true, photo: { select: pictureColumns } } },
} satisfies Prisma.ArticleSelect;

/** Newest first; the id settles the order of articles of one instant, so that no page of a list repeats one. */
export const newestFirst = [
  { publishedAt: 'desc' },
  { id: 'desc' },
] satisfies Prisma.ArticleOrderByWithRelationInput[];

type HeadlineRow = { slug: string; publishedAt: Date | null; liveEdition: { title: string } | null };

type TeaserRow = HeadlineRow & {
  liveCategory: Label | null;
  liveEdition: { title: string; lead: string; photo: PictureRow | null } | null;
};

type PictureRow = Prisma.MediaGetPayload<{ select: typeof pictureColumns }>;

// A published article has its time and its live edition (constraint Article_published_has_live); a row without
// them is not published, so it is left out.

export function headlinesOf(rows: readonly HeadlineRow[]): Headline[] {
  return rows.flatMap(({ slug, publishedAt, liveEdition }) =>
    publishedAt && liveEdition ? [{ slug, title: liveEdition.title, publishedAt }] : [],
  );
}

export function teasersOf(rows: readonly TeaserRow[]): Teaser[] {
  return rows.flatMap(({ slug, publishedAt, liveCategory, liveEdition }) =>
    publishedAt && liveEdition
      ? [{ slug, publishedAt, ...liveEdition, category: liveCategory, photo: pictureOf(liveEdition.photo) }]
      : [],
  );
}

/** What readers see of a picture: nothing once the consent of the people in it has ended. */
export function pictureOf(row: PictureRow | null): Picture | null {
  return row && row.hiddenAt === null ? anyPictureOf(row) : null;
}

/** A picture has its measures (constraint Media_lengths); a document is none. */
export function anyPictureOf({ hiddenAt: _hiddenAt, ...row }: PictureRow): Picture | null {
  const { width, height } = row;
  return width === null || height === null ? null : { ...row, width, height, focus: requireFocus(row.focus) };
}
