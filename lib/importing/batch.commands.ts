import { createHash } from 'node:crypto';
import { outsideTransaction } from '@/lib/db/transaction';
import { type BodyPicture, readBody, type TakenPicture } from './body.rules';
import type { Candidate } from './candidate.rules';
import { type ImportRun, leaveOut } from './import-run.rules';
import { authorIdOf } from './people.rules';
import { planArticle } from './plan.rules';
import type { Note, Post } from './rules';
import { TooDeep } from './shallow-dom.rules';
import { findKnown, type KnownItem } from './store';
import { writeArticles } from './writing.commands';

/** Takes some news: those that are new here, the others are counted and noted. */
export async function takeBatch(run: ImportRun, posts: readonly Post[]): Promise<void> {
  if (posts.length === 0) return;
  const named = posts.map((post) => ({ post, guid: guidOf(post), hash: hashOf(post) }));
  const guids = named.map(({ guid }) => guid);
  const known = await outsideTransaction((database) => findKnown(database, run.site.origin, guids));
  const candidates: Candidate[] = [];
  const inBatch = new Set<string>();
  for (const one of named) {
    const key = whyNotTaken(run, one, { known: known.get(one.guid), isTwice: inBatch.has(one.guid) });
    inBatch.add(one.guid);
    if (key === 'known') run.tally.known += 1;
    else if (key) leaveOut(run, one.post, { key, detail: '' });
    else candidates.push(...(await candidateOrNone(run, one)));
  }
  await writeArticles(run, candidates);
}

type Named = { readonly post: Post; readonly guid: string; readonly hash: string };

function whyNotTaken(
  { now, claims }: ImportRun,
  { post, guid, hash }: Named,
  { known, isTwice }: { known: KnownItem | undefined; isTwice: boolean },
): 'known' | 'twice' | 'changedInFile' | 'trash' | null {
  if (isTwice || claims.guids.has(guid) || known?.importedAt.getTime() === now.getTime()) return 'twice';
  if (known) return known.hash === hash ? 'known' : 'changedInFile';
  return post.status === 'trash' ? 'trash' : null;
}

async function candidateOrNone(run: ImportRun, one: Named): Promise<Candidate[]> {
  try {
    return await candidateOf(run, one);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    leaveOut(run, one.post, { key: 'unreadable', detail: '' });
    return [];
  }
}

async function candidateOf(run: ImportRun, { post, guid, hash }: Named): Promise<Candidate[]> {
  const { site, choices, now, authors } = run;
  const raw = readBody(post, site);
  const photo = photoOf(post, run);
  const { taken, notes } = await takePictures(run, photo ? [photo, ...raw.pictures] : raw.pictures);
  const planned = planArticle(post, raw, { site, choices, taken, now });
  if (!planned) {
    leaveOut(run, post, { key: 'empty', detail: '' });
    return [];
  }
  const personId = authorIdOf(post.author, site.authors.get(post.author.login), authors);
  const unknown: Note[] = personId ? [] : [{ key: 'unknownAuthor', detail: post.author.login }];
  return [
    {
      ...{ planned, guid, hash },
      personId: personId ?? authors.fallbackId,
      photoId: (photo && taken.get(photo.address)?.id) ?? null,
      notes: [...planned.notes, ...notes, ...unknown],
    },
  ];
}

function photoOf({ photo }: Post, { site }: ImportRun): BodyPicture | null {
  if (!photo?.address.startsWith('attachment:')) return photo;
  return site.attachments.get(photo.address.slice('attachment:'.length)) ?? photo;
}

/** One after the other, as a visitor of the former site would get them. Whatever goes wrong, the news is taken. */
async function takePictures(run: ImportRun, pictures: readonly BodyPicture[]) {
  const taken = new Map<string, TakenPicture>();
  const notes: Note[] = [];
  const { takePicture } = run;
  if (!takePicture) return { taken, notes: leftOut(pictures) };
  for (const picture of run.isDryRun ? [] : pictures) {
    if (taken.has(picture.address)) continue;
    const outcome = await takePicture(picture);
    if ('key' in outcome) notes.push({ key: outcome.key, detail: `${picture.address}: ${outcome.reason}` });
    else taken.set(picture.address, outcome);
  }
  run.tally.pictures += taken.size;
  return { taken, notes };
}

function leftOut(pictures: readonly BodyPicture[]): Note[] {
  return pictures.length > 0 ? [{ key: 'picturesLeftOut', detail: String(pictures.length) }] : [];
}

const LONGEST_GUID = 300;

function guidOf({ guid }: Post): string {
  return guid.length <= LONGEST_GUID ? guid : `sha256:${sha256(guid)}`;
}

function hashOf(post: Post): string {
  return sha256(JSON.stringify(post));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
