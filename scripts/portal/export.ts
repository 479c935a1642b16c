import path from 'node:path';
import { Command } from 'commander';
import { outageLine } from '@/lib/db/outage';
import { writeArchive } from '@/lib/exporting/archive-file';
import { exportPortal } from '@/lib/exporting/export.commands';
import { readItemFiles } from '@/lib/media/item-files.queries';
import { OperatorError } from '@/lib/shared/operator-error';
import { plural } from '@/lib/shared/russian';
import { progressLine } from './progress';
import { fail, say, withPortal } from './with-portal';

type ExportOptions = { withPersonalData?: true };

/** `export FILE`: the whole portal as one file in an open form (docs/export-format.md). */
export function exportCommand(): Command {
  return new Command('export')
    .description('выгрузить весь портал в один файл (.tar или .tar.gz)')
    .argument('<файл>', 'имя нового файла')
    .option('--with-personal-data', 'вместе с подписчиками, сообщениями и адресами читателей')
    .action((file: string, options: ExportOptions) =>
      withPortal(() => exportTo(path.resolve(file), options)),
    );
}

async function exportTo(file: string, { withPersonalData }: ExportOptions): Promise<void> {
  const progress = progressLine();
  const wish = {
    personalData: withPersonalData === true,
    now: new Date(),
    readMedia: readItemFiles,
    onRows: (table: string, rows: number) => progress.show(`${table}: ${rows}`),
  };
  const { rows, files, missing } = await writeArchive(file, (write) => exportPortal(wish, write))
    .finally(progress.clear)
    .catch(tellOutage);
  for (const name of missing) process.stderr.write(`${name}: такого файла в библиотеке нет, он пропущен.\n`);
  const articles = plural(rows.Article ?? 0, ['новость', 'новости', 'новостей']);
  say(`Портал выгружен: ${articles}, ${plural(files, ['файл', 'файла', 'файлов'])} библиотеки. ${file}`);
  say(withPersonalData ? PERSONAL : WITHOUT_READERS);
  if (missing.length > 0) fail('Выгрузка неполна: каких файлов библиотеки в ней нет, сказано выше.');
}

function tellOutage(error: unknown): never {
  const line = outageLine(error);
  throw line ? new OperatorError(`${line} Выгрузка не сделана.`) : error;
}

const WITHOUT_READERS =
  'Адресов читателей, подписчиков и сообщений в файле нет. Имена и адреса людей редакции есть: храните его не на виду.';

const PERSONAL =
  'В файле персональные данные читателей: храните его как саму базу данных и удалите, когда он не нужен.';
