import type { ArchiveFault, BrokenArchive } from '@/lib/exporting/broken-archive';
import type { FileProblem, RowProblem, Told } from '@/lib/exporting/outcome.rules';
import type { ReadBack } from '@/lib/exporting/tally-book';

/** What reading an export back has to say, in words. */

const faults: Readonly<Record<ArchiveFault, string>> = {
  notAnExport: 'это не выгрузка портала',
  newerVersion: 'выгрузку сделал портал новее этого; сначала обновите этот портал',
  cutOff: 'файл обрывается: он скопирован не до конца',
  damaged: 'файл повреждён или изменён',
  strangeEntry: 'в файле есть то, чего в выгрузке портала не бывает',
  tooLarge: 'часть файла больше, чем бывает в выгрузке',
  wrongOrder: 'части файла стоят не по порядку',
  tooManyFaults: 'слишком много строк не подошло, загрузка остановлена',
};

export function faultInWords({ fault, entry }: BrokenArchive): string {
  return `${faults[fault]}${entry === null ? '' : ` (${entry})`}.`;
}

const problems: Readonly<Record<(RowProblem | FileProblem)['key'], string>> = {
  unreadable: 'не читается, пропущено',
  differs: 'на портале другое, оставлено как есть',
  taken: 'адрес, имя или номер уже заняты, пропущено',
  incomplete: 'не хватает того, на что есть ссылка, пропущено',
  against: 'база данных не принимает, пропущено',
  cleaned: 'загружено без разметки, которая в тексте не допускается',
  noItem: 'в библиотеке нет такой записи, файлы пропущены',
  noFiles: 'её файлов нет ни в выгрузке, ни на портале',
  otherFiles: 'не те файлы, которые должны быть, пропущены',
};

/** `Edition 0198…: на портале другое, оставлено как есть.` */
export function toldInWords({ place, key, problem }: Told): string {
  return `${place} ${printable(key)}: ${problems[problem.key]}${detailOf(problem)}.`;
}

/** Words of a file from outside go to somebody's terminal. */
function printable(words: string): string {
  return words.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '?').slice(0, 200);
}

function detailOf(problem: RowProblem | FileProblem): string {
  if ('column' in problem && problem.column !== '') return ` (${problem.column})`;
  return 'rule' in problem ? ` (${problem.rule})` : '';
}

/** A line a table that anything came for, and one for the files. */
export function summaryOf({ rows, files }: ReadBack): string[] {
  return [...Object.entries(rows), ['media', files] as const].map(
    ([name, { added, same, refused }]) =>
      `${name}: добавлено ${added}, уже было ${same}, не подошло ${refused}`,
  );
}
