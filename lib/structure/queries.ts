import 'server-only';
import { cache } from 'react';
import { database } from '@/lib/db/client';
import { outsideTransaction } from '@/lib/db/transaction';
import { remembered } from '@/lib/shared/remembered';
import { isSlug } from '@/lib/shared/slug';
import { findMovedSlug } from './entries.queries';
import type { ListKind } from './entries.rules';
import {
  type Frame,
  type FrameLink,
  type ListHead,
  type PortalSettings,
  type StandingPage,
  UNNAMED_PORTAL,
} from './rules';
import { shownSettings } from './settings.queries';

// One request asks for these from the page's metadata, the layout and the page: `cache` reads them once. What stands
// on every page is remembered for the next requests as well.

export const findFrame = cache(async (): Promise<Frame> => {
  const [settings, menu, stateSites] = await Promise.all([findSettings(), listMenu(), listStateSites()]);
  return { settings, menu, stateSites };
});

export const findSettings = cache(
  remembered('settings', async (): Promise<PortalSettings> => {
    const settings = await database().portalSettings.findUnique({
      where: { id: 1 },
      select: shownSettings,
    });
    return settings ?? UNNAMED_PORTAL;
  }),
);

const listMenu = remembered(
  'menu',
  async (): Promise<FrameLink[]> =>
    database().menuItem.findMany({ orderBy: { position: 'asc' }, select: { label: true, href: true } }),
);

const listStateSites = remembered('state sites', async (): Promise<FrameLink[]> => {
  const sites = await database().stateSite.findMany({
    orderBy: { position: 'asc' },
    select: { name: true, href: true },
  });
  return sites.map(({ name, href }) => ({ label: name, href }));
});

export const findPage = cache((slug: string): Promise<StandingPage | null> => {
  const select = { slug: true, title: true, lead: true, body: true, changedAt: true } as const;
  return database().page.findUnique({ where: { slug }, select });
});

export const findCategory = cache(async (slug: string): Promise<ListHead | null> => {
  if (!isSlug(slug)) return null;
  const select = { id: true, slug: true, name: true, summary: true } as const;
  return database().category.findUnique({ where: { slug }, select });
});

export const findSource = cache(async (slug: string): Promise<ListHead | null> => {
  if (!isSlug(slug)) return null;
  const source = await database().source.findUnique({ where: { slug }, select: namedColumns });
  return source && { ...source, summary: '' };
});

export const findTag = cache(async (slug: string): Promise<ListHead | null> => {
  if (!isSlug(slug)) return null;
  const tag = await database().tag.findUnique({ where: { slug }, select: namedColumns });
  return tag && { ...tag, summary: '' };
});

/** Where the list that once stood at an address stands now; null: none ever did. */
export function findMovedList(kind: ListKind, slug: string): Promise<string | null> {
  if (!isSlug(slug)) return Promise.resolve(null);
  return outsideTransaction((reading) => findMovedSlug(reading, kind, slug));
}

const namedColumns = { id: true, slug: true, name: true } as const;

export const listCategories = remembered('categories', async (): Promise<ListHead[]> => {
  const select = { id: true, slug: true, name: true, summary: true } as const;
  return database().category.findMany({ orderBy: [{ position: 'asc' }, { name: 'asc' }], select });
});

export function listSources() {
  return database().source.findMany({
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
    select: { slug: true, name: true },
  });
}

export async function listPages(): Promise<FrameLink[]> {
  const pages = await database().page.findMany({
    orderBy: { title: 'asc' },
    select: { slug: true, title: true },
  });
  return pages.map(({ slug, title }) => ({ label: title, href: `/${slug}` }));
}
