import { randomUUID } from 'node:crypto';
import { freeSlug, slugFromTitle } from '@/lib/articles/rules';
import { announceChange } from '@/lib/db/announce';
import { recordAudit } from '@/lib/db/audit';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { hasRight, type Person } from '@/lib/people/rules';
import { done, type Result, refused } from '@/lib/shared/result';
import { isOwnPathShape } from './addresses.rules';
import { countUses, findEntry, isThere, listEntries } from './entries.queries';
import {
  type Direction,
  type Entry,
  type EntryFields,
  type EntryKind,
  type EntryProblem,
  hasField,
  isFree,
  isListKind,
  moved,
  whyNotFields,
} from './entries.rules';
import type { EntryKey, NewEntry } from './entries.schema';
import {
  deleteEntry,
  findHolder,
  findNamesake,
  insertEntry,
  keepOldListSlug,
  listSlugs,
  lockEntries,
  saveOrder,
  updateEntry,
} from './entries.store';

type Answer<Value> = Promise<Result<Value, EntryProblem>>;

// Names of categories, sources and links stand on pages of every kind.
const EVERYWHERE = ['*'];

/** Adds an entry at the end of its list; without an address it gets one made of its name. */
export function addEntry(
  person: Person,
  { kind, ...given }: NewEntry,
  now: Date,
): Answer<{ id: string; name: string }> {
  return withEntries(person, kind, async (transaction) => {
    const fields = await withSlug(transaction, kind, given);
    const problems = await whyNotEntry(transaction, kind, { id: null, ...fields });
    if (problems.length > 0) return refused(...problems);
    const id = randomUUID();
    await insertEntry(transaction, kind, { id, ...fields });
    await announceChange(transaction, EVERYWHERE);
    await recordAudit(transaction, {
      ...entryAbout({ kind, id }, person, now),
      action: 'structure.add',
      after: told(kind, fields),
    });
    return done({ id, name: fields.name });
  });
}

/** A changed address redirects from now on. */
export function changeEntry(
  person: Person,
  { kind, entryId: id, ...given }: NewEntry & EntryKey,
  now: Date,
): Answer<{ name: string }> {
  return withEntries(person, kind, async (transaction) => {
    const before = await findEntry(transaction, kind, id);
    if (!before) return refused({ key: 'gone' });
    const after = { id, ...given, slug: given.slug || before.slug };
    const problems = await whyNotEntry(transaction, kind, after);
    if (problems.length > 0) return refused(...problems);
    if (isListKind(kind) && after.slug !== before.slug) {
      await keepOldListSlug(transaction, kind, { id, old: before.slug, current: after.slug });
    }
    await updateEntry(transaction, kind, after);
    await announceChange(transaction, EVERYWHERE);
    await recordAudit(transaction, {
      ...entryAbout({ kind, id }, person, now),
      action: 'structure.change',
      before: told(kind, before),
      after: told(kind, after),
    });
    return done({ name: after.name });
  });
}

/** One step up or down; at the edge nothing happens. Answers the place, from 1. */
export function moveEntry(
  person: Person,
  {
    kind,
    move: { entryId: id, direction },
  }: { kind: EntryKind; move: { entryId: string; direction: Direction } },
  now: Date,
): Answer<{ name: string; place: number }> {
  return withEntries(person, kind, async (transaction) => {
    const entries = await listEntries(transaction, kind);
    const entry = entries.find((one) => one.id === id);
    if (!entry) return refused({ key: 'gone' });
    const before = entries.map((one) => one.id);
    const after = moved(before, id, direction);
    const place = after.indexOf(id) + 1;
    if (place === before.indexOf(id) + 1) return done({ name: entry.name, place });
    await saveOrder(transaction, kind, after);
    await announceChange(transaction, EVERYWHERE);
    await recordAudit(transaction, {
      ...entryAbout({ kind, id }, person, now),
      action: 'structure.move',
      before: { name: entry.name, position: before.indexOf(id) + 1 },
      after: { name: entry.name, position: place },
    });
    return done({ name: entry.name, place });
  });
}

/** Refused while anything needs it. Its old addresses end with it. */
export function removeEntry(
  person: Person,
  { kind, entryId: id }: EntryKey,
  now: Date,
): Answer<{ name: string }> {
  return withEntries(person, kind, async (transaction) => {
    const entry = await findEntry(transaction, kind, id);
    if (!entry) return refused({ key: 'gone' });
    const uses = await countUses(transaction, kind, id);
    if (!isFree(uses)) return refused({ key: 'inUse', uses });
    await deleteEntry(transaction, kind, id);
    await announceChange(transaction, EVERYWHERE);
    await recordAudit(transaction, {
      ...entryAbout({ kind, id }, person, now),
      action: 'structure.remove',
      before: told(kind, entry),
    });
    return done({ name: entry.name });
  });
}

function withEntries<Value>(
  person: Person,
  kind: EntryKind,
  act: (transaction: Transaction) => Answer<Value>,
): Answer<Value> {
  return inTransaction(async (transaction) => {
    if (!hasRight(person, 'structure.manage')) return refused({ key: 'notAllowed' });
    await lockEntries(transaction, kind);
    return act(transaction);
  });
}

async function withSlug(
  transaction: Transaction,
  kind: EntryKind,
  fields: EntryFields,
): Promise<EntryFields> {
  if (!isListKind(kind) || fields.slug !== '' || fields.name === '') return fields;
  const wanted = slugFromTitle(fields.name);
  return { ...fields, slug: freeSlug(wanted, new Set(await listSlugs(transaction, kind, wanted))) };
}

async function whyNotEntry(
  transaction: Transaction,
  kind: EntryKind,
  entry: EntryFields & { readonly id: string | null },
): Promise<EntryProblem[]> {
  const problems = whyNotFields(kind, entry);
  // The menu may call two things alike; what news are filed under may not.
  const namesake = isListKind(kind) ? await findNamesake(transaction, kind, entry) : null;
  return [
    ...problems,
    ...(namesake ? [{ key: 'nameTaken', field: 'name', name: namesake.name } as const] : []),
    ...(await whyNotFreeSlug(transaction, kind, entry)),
    ...(await whyNotThere(transaction, kind, entry.href)),
  ];
}

async function whyNotFreeSlug(
  transaction: Transaction,
  kind: EntryKind,
  entry: { readonly id: string | null; readonly slug: string },
): Promise<EntryProblem[]> {
  const holder = isListKind(kind) ? await findHolder(transaction, kind, entry) : null;
  if (!holder) return [];
  return [{ key: holder.isOld ? 'slugRedirects' : 'slugTaken', field: 'slug', name: holder.name }];
}

async function whyNotThere(transaction: Transaction, kind: EntryKind, href: string): Promise<EntryProblem[]> {
  if (!hasField(kind, 'href') || kind === 'state-site' || !isOwnPathShape(href)) return [];
  return (await isThere(transaction, href)) ? [] : [{ key: 'noSuchPage', field: 'href' }];
}

/** Only what the kind has. */
function told(kind: EntryKind, { name, slug, href, summary }: EntryFields | Entry) {
  const fields = { slug, href, summary };
  const kept = Object.entries(fields).filter(([field]) => hasField(kind, field as keyof typeof fields));
  return { name, ...Object.fromEntries(kept) };
}

const subjects = {
  category: { type: 'category' },
  source: { type: 'source' },
  tag: { type: 'tag' },
  'menu-item': { type: 'menu-item' },
  'state-site': { type: 'state-site' },
} as const satisfies Record<EntryKind, { type: EntryKind }>;

function entryAbout({ kind, id }: { kind: EntryKind; id: string }, by: Person, at: Date) {
  return { at, by, subject: { ...subjects[kind], id } } as const;
}
