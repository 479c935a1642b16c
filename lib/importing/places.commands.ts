import type { Transaction } from '@/lib/db/transaction';
import { OperatorError } from '@/lib/shared/operator-error';
import type { Candidate, Places } from './candidate.rules';
import { type ChosenCategory, GENERAL_CATEGORY } from './categories.rules';
import type { ImportRun } from './import-run.rules';
import type { ImportOrder, ImportProblem } from './order.rules';
import { findPlaceAt, findPlaceNamed, type Place, type PlaceKind, requirePlace } from './places.store';

// Who keeps one category for each news means tags by it.
const MOST_NEW_CATEGORIES = 100;

/** What the order names and the portal does not have. */
export async function whyNotPlaces(
  database: Transaction,
  { choices, source }: ImportOrder,
): Promise<ImportProblem[]> {
  const problems: ImportProblem[] = [];
  for (const slug of new Set([...choices.named.values(), ...(choices.fallback ? [choices.fallback] : [])])) {
    if (!(await findPlaceAt(database, 'category', slug))) problems.push({ key: 'unknownCategory', slug });
  }
  if (source && !(await findPlaceAt(database, 'source', source))) {
    problems.push({ key: 'unknownSource', slug: source });
  }
  return problems;
}

/** Asked anew for each batch: an editor may rename or remove one meanwhile. */
export async function requirePlaces(
  run: ImportRun,
  transaction: Transaction,
  candidates: readonly Candidate[],
): Promise<Places> {
  const { now, site, source } = run;
  const { id: sourceId } = source
    ? await requireAt(transaction, 'source', source)
    : await requirePlace(transaction, 'source', { name: sourceName(site.title), now });
  const ids = new Map<string, string>();
  const categoryIds = new Map<ChosenCategory, string>();
  for (const { planned } of candidates) {
    const { category } = planned.placing;
    const key = JSON.stringify(category);
    const id = ids.get(key) ?? (await requireCategory(run, transaction, category)).id;
    ids.set(key, id);
    categoryIds.set(category, id);
  }
  return { sourceId, categoryIds };
}

async function requireCategory(
  run: ImportRun,
  transaction: Transaction,
  category: ChosenCategory,
): Promise<Place> {
  if ('slug' in category) return requireAt(transaction, 'category', category.slug);
  const known = await findPlaceNamed(transaction, 'category', category.name);
  if (known) return known;
  const isFull = run.newCategories.size >= MOST_NEW_CATEGORIES;
  const name = isFull ? GENERAL_CATEGORY : category.name;
  run.newCategories.add(name);
  return requirePlace(transaction, 'category', { name, now: run.now });
}

async function requireAt(transaction: Transaction, kind: PlaceKind, slug: string): Promise<Place> {
  const place = await findPlaceAt(transaction, kind, slug);
  if (!place) throw new OperatorError(`«${slug}»: такой рубрики или такого источника больше нет.`);
  return place;
}

/** For a dry run: which categories would be made. */
export async function findMissingCategories(
  run: ImportRun,
  database: Transaction,
  candidates: readonly Candidate[],
): Promise<void> {
  for (const { planned } of candidates) {
    const { category } = planned.placing;
    if ('slug' in category || run.newCategories.has(category.name)) continue;
    if (run.newCategories.size >= MOST_NEW_CATEGORIES) return;
    if (!(await findPlaceNamed(database, 'category', category.name))) run.newCategories.add(category.name);
  }
}

function sourceName(title: string): string {
  return title.slice(0, 150).trim() || 'Прежний сайт';
}
