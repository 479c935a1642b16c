import 'server-only';
import { database } from '@/lib/db/client';
import { outsideTransaction } from '@/lib/db/transaction';
import { isOwnPathShape } from './addresses.rules';
import { countUses, findEntry, isThere, listEntries, listUsingArticles } from './entries.queries';
import { type Entry, type EntryKind, isListKind, type ListedEntry, type UsedEntry } from './entries.rules';
import { findAllSettings } from './settings.queries';

/** A whole list with what its page says of each entry; tags only those whose name holds `search`. */
export async function listForDesk(kind: EntryKind, search: string): Promise<ListedEntry[]> {
  const [entries, counts] = await Promise.all([
    outsideTransaction((reading) => listEntries(reading, kind)),
    countPublished(kind),
  ]);
  const wanted = search.toLowerCase();
  const shown = entries.filter(({ name }) => name.toLowerCase().includes(wanted));
  return Promise.all(
    shown.map(async (entry) => ({
      ...entry,
      published: counts.get(entry.id) ?? 0,
      isDead: kind === 'menu-item' && (await isDead(entry)),
    })),
  );
}

async function isDead({ href }: Entry): Promise<boolean> {
  return isOwnPathShape(href) && !(await outsideTransaction((reading) => isThere(reading, href)));
}

/** How many articles readers find under each. */
async function countPublished(kind: EntryKind): Promise<ReadonlyMap<string, number>> {
  if (kind === 'tag') return countTagged();
  if (kind !== 'category' && kind !== 'source') return new Map();
  const column = kind === 'category' ? 'liveCategoryId' : 'liveSourceId';
  const rows = await database().article.groupBy({
    by: [column],
    where: { state: 'published' },
    _count: { _all: true },
  });
  return new Map(rows.map((row) => [row[column] ?? '', row._count._all]));
}

async function countTagged(): Promise<ReadonlyMap<string, number>> {
  const rows = await database().editionTag.groupBy({
    by: ['tagId'],
    where: { edition: { liveOf: { state: 'published' } } },
    _count: { _all: true },
  });
  return new Map(rows.map((row) => [row.tagId, row._count._all]));
}

// Enough to see what has to be changed before the entry can go.
const MOST_SHOWN = 20;

/** One entry with what needs it; null: it is gone. */
export async function findForDesk(kind: EntryKind, id: string): Promise<UsedEntry | null> {
  return outsideTransaction(async (reading) => {
    const entry = await findEntry(reading, kind, id);
    if (!entry) return null;
    const articles = isListKind(kind) ? await listUsingArticles(reading, kind, { id, most: MOST_SHOWN }) : [];
    return { ...entry, uses: await countUses(reading, kind, id), articles };
  });
}

export function listAllTags(): Promise<{ id: string; name: string }[]> {
  return database().tag.findMany({ orderBy: { name: 'asc' }, select: { id: true, name: true } });
}

export function findSettingsForDesk() {
  return outsideTransaction(findAllSettings);
}
