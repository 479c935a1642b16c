import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { BrokenArchive } from '@/lib/exporting/broken-archive';
import { type ReadingWish, readBack, rehearseReading } from '@/lib/exporting/read-back.commands';
import { hasRefused } from '@/lib/exporting/tally-book';
import { lookAtFiles, takeFilesBack } from '@/lib/media/taking-back.commands';
import { hashPassword } from '@/lib/people/passwords';
import { OperatorError } from '@/lib/shared/operator-error';
import { type Progress, progressLine } from './progress';
import { faultInWords, summaryOf, toldInWords } from './read-back-words';
import { fail, say } from './with-portal';

export type ImportOptions = { readonly dryRun?: true };

/** Reads a portal's export back, with progress and report. */
export async function importPortalExport(file: string, { dryRun }: ImportOptions): Promise<void> {
  await access(file).catch(() => {
    throw new OperatorError(`${file}: такого файла нет.`);
  });
  const progress = progressLine();
  const wish = await wishFor(file, progress);
  try {
    const answer = dryRun ? await rehearseReading({ ...wish, takeFiles: lookAtFiles }) : await readBack(wish);
    progress.clear();
    say(dryRun ? 'Проба: в портал ничего не записано.' : 'Портал загружен.');
    for (const line of summaryOf(answer)) say(line);
    if (hasRefused(answer)) fail('Загружено не всё: что пропущено, сказано выше.');
  } catch (error) {
    progress.clear();
    if (!(error instanceof BrokenArchive)) throw error;
    throw new OperatorError(`${file}: ${faultInWords(error)}`);
  }
}

async function wishFor(file: string, progress: Progress): Promise<ReadingWish> {
  return {
    open: () => createReadStream(file),
    now: new Date(),
    unknownPassword: await hashPassword(randomUUID()),
    async takeFiles(item, files) {
      const outcome = await takeFilesBack(item, files);
      if (outcome === 'full') throw new OperatorError(FULL);
      return outcome;
    },
    tell(told) {
      progress.clear();
      process.stderr.write(`${toldInWords(told)}\n`);
    },
    onPart: progress.show,
  };
}

const FULL =
  'На диске нет места: загрузка остановлена. Освободите место и повторите команду, она продолжит с этого места.';
