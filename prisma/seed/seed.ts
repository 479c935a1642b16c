import { announceChange } from '@/lib/db/announce';
import { commandLine, recordAudit } from '@/lib/db/audit';
import type { PrismaClient } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/transaction';
import { hashPassword } from '@/lib/people/passwords';
import { done, type Result, refused } from '@/lib/shared/result';
import { plantArticles } from './articles';
import { abbreviations } from './glossary';
import { isInUse } from './in-use';
import { type PlantedMedia, plantMedia } from './media';
import { plantPages } from './pages';
import { plantParticipation } from './participation/plant';
import { plantReadings } from './readings';
import { categories, menu, people, settings, sources, stateSites, synonyms, tags } from './structure';
import { withNoBreakSpaces } from './typography';

export type SeedRequest = {
  database: PrismaClient;
  /** The news are told relative to this day, none of them later. */
  now: Date;
  /** Folder of pictures and documents: `DATA_DIR/media`. */
  mediaFolder: string;
  demoPassword: string;
};

/** Plants the sample news with everything they need into an empty, migrated database: rows all at once, or none. */
export async function seedPortal(request: SeedRequest): Promise<Result<{ articles: number }, 'notEmpty'>> {
  if (await isInUse(request.database)) return refused('notEmpty');
  const media = await plantMedia(request.mediaFolder);
  const passwordHash = await hashPassword(request.demoPassword);
  const articles = await request.database.$transaction(
    (transaction) => plantEverything(transaction, { now: request.now, media, passwordHash }),
    { timeout: 60_000 },
  );
  return done({ articles });
}

type Planting = { now: Date; media: PlantedMedia; passwordHash: string };

/** All rows in one transaction; answers how many articles readers can see. */
export async function plantEverything(transaction: Transaction, planting: Planting): Promise<number> {
  const { now, media } = planting;
  const personIds = await plantPeople(transaction, planting);
  await plantFrame(transaction);
  await transaction.media.createMany({
    data: media.rows.map((row) => ({ ...row, createdById: personIds.editor, createdAt: now })),
  });
  await plantPages(transaction, now);
  const articles = await plantArticles(transaction, { now, mediaIds: media.idOf, people: personIds });
  await plantReadings(transaction, now);
  await plantParticipation(transaction, { now, editorId: personIds.editor });
  // A portal may be running beside, empty so far.
  await announceChange(transaction, ['*']);
  await recordAudit(transaction, {
    at: now,
    by: commandLine,
    action: 'portal.seed',
    subject: { type: 'portal', id: '1' },
    after: { articles },
  });
  return articles;
}

async function plantPeople(transaction: Transaction, { now, passwordHash }: Planting) {
  const rows = await transaction.person.createManyAndReturn({
    data: people.map((person) => ({ ...person, passwordHash, createdAt: now })),
    select: { id: true, role: true },
  });
  const idOf = (role: string) => rows.find((row) => row.role === role)?.id ?? '';
  return { author: idOf('author'), editor: idOf('editor') };
}

async function plantFrame(transaction: Transaction): Promise<void> {
  await transaction.portalSettings.create({
    data: { ...settings, workingHours: withNoBreakSpaces(settings.workingHours) },
  });
  await transaction.category.createMany({ data: inOrder(categories) });
  await transaction.source.createMany({ data: inOrder(sources) });
  await transaction.tag.createMany({ data: [...tags] });
  await transaction.synonymGroup.createMany({ data: synonyms.map((words) => ({ words })) });
  await transaction.menuItem.createMany({ data: inOrder(menu) });
  await transaction.stateSite.createMany({ data: inOrder(stateSites) });
  await transaction.abbreviation.createMany({ data: [...abbreviations] });
}

function inOrder<Row extends object>(rows: readonly Row[]): (Row & { position: number })[] {
  return rows.map((row, position) => ({ ...row, position }));
}
