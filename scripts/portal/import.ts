import { statSync } from 'node:fs';
import path from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { outageLine } from '@/lib/db/outage';
import type { ImportFile } from '@/lib/importing/format.rules';
import { importFile } from '@/lib/importing/import.commands';
import { openImportFile } from '@/lib/importing/reading';
import { surveyFile } from '@/lib/importing/survey';
import { OperatorError } from '@/lib/shared/operator-error';
import { tellOutcome } from './import-outcome';
import { pictureTaker } from './import-pictures';
import { startProgress } from './import-progress';
import { startReport } from './import-report';
import { problemSentence } from './import-sentences';
import { importPortalExport } from './read-back';
import { withPortal } from './with-portal';

type Pairs = ReadonlyMap<string, string>;

type ImportOptions = {
  readonly dryRun?: true;
  readonly report?: string;
  readonly as?: string;
  readonly source?: string;
  readonly category: Pairs;
  readonly defaultCategory?: string;
  readonly author: Pairs;
  readonly withPictures?: true;
  readonly host: readonly string[];
  readonly allowPrivateHosts?: true;
  readonly credit: string;
};

/** `import`: brings the news of another site here, or an exported portal back. */
export function importCommand(): Command {
  return new Command('import')
    .description(
      'загрузить выгруженный портал или перенести новости из WordPress (WXR), RSS, Atom, JSON Feed',
    )
    .argument('<файл>', 'выгрузка прежнего сайта или файл, который сделала команда export', nameOfFile)
    .option('--dry-run', 'ничего не записывать, только рассказать, что было бы')
    .option('--report <файл>', 'записать, что пропущено и изменено: таблица .csv, иначе JSON построчно')
    .option('--as <email>', 'кому отдать новости неизвестных авторов (иначе первому администратору)')
    .option('--author <логин=email>', 'чьи это новости; можно несколько раз', pair('--author'), new Map())
    .option('--source <имя>', 'источник: его имя в адресе (иначе по названию прежнего сайта)')
    .option(
      '--category <рубрика=имя>',
      'рубрика прежнего сайта и имя в адресе здешней; можно несколько раз',
      pair('--category'),
      new Map(),
    )
    .option('--default-category <имя>', 'рубрика для всего остального (иначе недостающие создаются)')
    .option('--with-pictures', 'взять изображения с прежнего сайта')
    .option(
      '--host <имя>',
      'откуда ещё можно брать изображения; можно несколько раз',
      (host, hosts: readonly string[]) => [...hosts, host],
      [],
    )
    .option('--allow-private-hosts', 'прежний сайт стоит во внутренней сети')
    .option('--credit <подпись>', 'кого назвать автором изображений', '')
    .action((file: string, options: ImportOptions) => withPortal(() => bringEither(file, options)));
}

function nameOfFile(text: string): string {
  if (text !== '-') return path.resolve(text);
  throw new InvalidArgumentError('Нужно имя файла: он читается дважды, из потока этого не сделать.');
}

/** `один=другой` → an entry of a map; the last sign of equality parts them. */
function pair(name: string) {
  return (text: string, pairs: Pairs): Pairs => {
    const at = text.lastIndexOf('=');
    if (at < 1 || at === text.length - 1) {
      throw new InvalidArgumentError(`Параметр ${name}: нужно «что=на что», а дано «${text}».`);
    }
    return new Map([...pairs, [text.slice(0, at).trim().toLowerCase(), text.slice(at + 1).trim()]]);
  };
}

/** What else there is to choose concerns the news of another site only. */
async function bringEither(name: string, options: ImportOptions): Promise<void> {
  const file = await requireFile(name);
  await telling(() => (file.format === 'portal' ? importPortalExport(name, options) : bring(file, options)));
}

async function telling(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const line = outageLine(error);
    if (!line) throw error;
    throw new OperatorError(
      `${line} Всё, что перенесено, записано; чтобы продолжить, запустите ту же команду ещё раз.`,
    );
  }
}

async function bring(file: ImportFile, options: ImportOptions): Promise<void> {
  requireOtherFile(file, options.report);
  const withPictures = options.withPictures === true;
  const { site, items } = await surveyFile(file, { withPictures, extraHosts: options.host });
  const as = options.as ?? null;
  const pictures = {
    hosts: site.hosts,
    mayBePrivate: options.allowPrivateHosts === true,
    credit: options.credit,
    as,
  };
  const report = startReport(options.report ?? null);
  const progress = startProgress({ bytes: file.bytes, items });
  const stop = stopOnSignal();
  try {
    const result = await importFile(
      {
        ...{ file, site, as, isDryRun: options.dryRun === true, source: options.source ?? null },
        choices: { named: options.category, fallback: options.defaultCategory ?? null },
        authors: options.author,
      },
      {
        takePicture: withPictures ? await pictureTaker(pictures) : null,
        ...{ note: report.add, tell: progress.tell, isStopped: stop.isStopped },
      },
      new Date(),
    );
    if (!result.ok) throw new OperatorError(result.problems.map(problemSentence).join(' '));
    progress.end();
    tellOutcome(result.value, { isDryRun: options.dryRun === true, notes: report.lines() });
  } finally {
    progress.end();
    stop.forget();
    report.close();
  }
}

async function requireFile(name: string): Promise<ImportFile> {
  const about = statSync(name, { throwIfNoEntry: false });
  if (!about) throw new OperatorError(`${name}: такого файла нет.`);
  if (about.isDirectory()) throw new OperatorError(`${name}: это папка, а нужен файл.`);
  if (!about.isFile()) {
    throw new OperatorError(
      `${name}: это не файл на диске, а читать его нужно дважды. Сохраните выгрузку в файл.`,
    );
  }
  if (about.size === 0) throw new OperatorError(`${name}: файл пуст.`);
  const file = await openImportFile(name);
  if (file) return file;
  throw new OperatorError(
    `${name}: это не выгрузка портала, не выгрузка WordPress, не RSS, не Atom и не JSON Feed.`,
  );
}

/** The report is begun anew: the export itself must not be what is overwritten. */
function requireOtherFile({ path: name }: ImportFile, report: string | undefined): void {
  const [one, other] = [name, report].map((each) => each && statSync(each, { throwIfNoEntry: false }));
  if (!one || !other || one.dev !== other.dev || one.ino !== other.ino) return;
  throw new OperatorError(`${name}: это сама выгрузка, отчёт нужно записать в другой файл.`);
}

/** The first Ctrl+C ends the batch under way; the second one ends the process, and nothing is half done then either. */
function stopOnSignal() {
  let isStopped = false;
  const stop = () => {
    if (isStopped) process.exit(1);
    isStopped = true;
    process.stderr.write('\nОстанавливается…\n');
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  return {
    isStopped: () => isStopped,
    forget: () => void process.off('SIGINT', stop).off('SIGTERM', stop),
  };
}
