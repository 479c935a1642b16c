import { createHash, randomUUID } from 'node:crypto';
import { type AuditEntry, commandLine, recordAudits } from '@/lib/db/audit';
import { inTransaction, outsideTransaction, type Transaction } from '@/lib/db/transaction';
import { candidateSlugs, claimPaths, claimSlug } from './addresses.rules';
import type { Addressed, Candidate } from './candidate.rules';
import { dataFaultOf } from './data-fault';
import { type ImportRun, leaveOut } from './import-run.rules';
import { newsSlugOf } from './old-paths.rules';
import { findMissingCategories, requirePlaces } from './places.commands';
import { rowsOf } from './rows.store';
import type { Note } from './rules';
import { findTakenPaths, findTakenSlugs, insertRows, lockAddresses } from './store';
import { requireTags } from './tags.store';

/** Writes news in one transaction; where one of them does not pass the database's rules, one by one. */
export async function writeArticles(run: ImportRun, candidates: readonly Candidate[]): Promise<void> {
  if (candidates.length === 0) return;
  try {
    count(run, run.isDryRun ? await pretend(run, candidates) : await write(run, candidates));
  } catch (error) {
    const fault = dataFaultOf(error);
    if (fault === null) throw error;
    await writeSingly(run, candidates, fault);
  }
}

async function writeSingly(run: ImportRun, candidates: readonly Candidate[], fault: string): Promise<void> {
  const [first, ...others] = candidates;
  if (!first) return;
  if (others.length === 0) {
    leaveOut(run, first.planned.post, { key: 'failed', detail: fault });
    return;
  }
  for (const candidate of candidates) await writeArticles(run, [candidate]);
}

/** What is taken already of all the addresses that the news could get or once had. */
async function findTaken(
  { claims }: ImportRun,
  transaction: Transaction,
  candidates: readonly Candidate[],
): Promise<Taken> {
  const paths = candidates.flatMap(({ planned }) => planned.oldPaths);
  const wanted = candidates.flatMap(({ planned, guid }) => candidateSlugs(planned.wantedSlug, tokenOf(guid)));
  const slugs = [...wanted, ...paths.flatMap((path) => newsSlugOf(path) ?? [])];
  const takenSlugs = await findTakenSlugs(transaction, slugs);
  const takenPaths = await findTakenPaths(transaction, paths);
  for (const slug of slugs) if (claims.slugs.has(slug)) takenSlugs.add(slug);
  for (const path of paths) if (claims.paths.has(path)) takenPaths.add(path);
  return { takenSlugs, takenPaths };
}

type Taken = { readonly takenSlugs: Set<string>; readonly takenPaths: Set<string> };

function addressed(candidate: Candidate, taken: Taken): Addressed {
  const { planned, guid } = candidate;
  const slug = claimSlug(planned.wantedSlug, tokenOf(guid), taken.takenSlugs);
  const { paths, slugs: oldSlugs, refused } = claimPaths(planned.oldPaths, { slug, ...taken });
  const addressNotes: Note[] = refused.map((path) => ({ key: 'pathTaken', detail: path }));
  if (slug !== planned.wantedSlug) addressNotes.push({ key: 'renamed', detail: slug });
  return { ...candidate, id: randomUUID(), slug, paths, oldSlugs, addressNotes };
}

/** Of a news' own name, so that the address is the same whenever it is imported. */
function tokenOf(guid: string): string {
  return createHash('sha256').update(guid).digest('hex').slice(0, 8);
}

/** The same decisions, with nothing written: what is given out is remembered instead. */
async function pretend(run: ImportRun, candidates: readonly Candidate[]): Promise<Addressed[]> {
  return outsideTransaction(async (database) => {
    const taken = await findTaken(run, database, candidates);
    const result = candidates.map((candidate) => addressed(candidate, taken));
    for (const { guid, slug, paths, oldSlugs } of result) {
      run.claims.guids.add(guid);
      for (const name of [slug, ...oldSlugs]) run.claims.slugs.add(name);
      for (const path of paths) run.claims.paths.add(path);
    }
    await findMissingCategories(run, database, candidates);
    return result;
  });
}

async function write(run: ImportRun, candidates: readonly Candidate[]): Promise<Addressed[]> {
  return inTransaction(async (transaction) => {
    const places = await requirePlaces(run, transaction, candidates);
    const names = candidates.flatMap(({ planned }) => planned.placing.tags);
    const tagIds = await requireTags(transaction, names);
    await lockAddresses(transaction);
    const taken = await findTaken(run, transaction, candidates);
    const result = candidates.map((candidate) => addressed(candidate, taken));
    await insertRows(transaction, rowsOf(run, result, { ...places, tagIds }));
    await recordAudits(
      transaction,
      result.map((article) => auditOf(run, article)),
    );
    return result;
  });
}

function auditOf({ now, site }: ImportRun, { id, slug, guid, planned }: Addressed): AuditEntry {
  const state = planned.publishedAt ? 'published' : 'unpublished';
  return {
    ...{ at: now, by: commandLine, action: 'article.import', subject: { type: 'article', id } },
    after: { slug, origin: site.origin, guid, state },
  };
}

function count(run: ImportRun, written: readonly Addressed[]): void {
  for (const { planned, slug, notes, addressNotes } of written) {
    run.tally[planned.publishedAt ? 'published' : 'drafts'] += 1;
    const all = [...notes, ...addressNotes];
    if (all.length > 0)
      run.note({ guid: planned.post.guid, title: planned.title, link: `/news/${slug}`, notes: all });
  }
}
