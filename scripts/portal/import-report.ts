import { closeSync, openSync, writeSync } from 'node:fs';
import { isNotTaken, type Note, type Noted, type NoteKey } from '@/lib/importing/rules';
import { csvHead, csvLine } from '@/lib/shared/csv';
import { OperatorError } from '@/lib/shared/operator-error';
import { formatNumber } from '@/lib/shared/russian';
import { noteSentences } from './import-sentences';

export type ImportReport = {
  add(noted: Noted): void;
  /** How often each thing was noted, what was not taken first. */
  lines(): string[];
  close(): void;
};

/** Counts what is noted, and writes each note down at once where a file is named: CSV by its name, else JSON lines. */
export function startReport(path: string | null): ImportReport {
  const counts = new Map<NoteKey, number>();
  const file = path === null ? null : openReport(path);
  return {
    add: (noted) => {
      for (const { key } of noted.notes) counts.set(key, (counts.get(key) ?? 0) + 1);
      file?.write(noted);
    },
    lines: () => linesOf(counts),
    close: () => file?.close(),
  };
}

function openReport(path: string) {
  const descriptor = failing(path, () => openSync(path, 'w'));
  const append = (text: string) => failing(path, () => writeSync(descriptor, text));
  const isTable = path.toLowerCase().endsWith('.csv');
  if (isTable) append(csvHead(['Имя в файле', 'Заголовок', 'Адрес', 'Что', 'Подробности']));
  return {
    write: (noted: Noted) => append(isTable ? rowsOf(noted) : jsonOf(noted)),
    close: () => closeSync(descriptor),
  };
}

function failing<Value>(path: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const fault = code === 'ENOSPC' ? 'на диске нет места' : 'записать отчёт не удалось';
    throw new OperatorError(`${path}: ${fault}.`);
  }
}

function rowsOf({ guid, title, link, notes }: Noted): string {
  return notes.map(({ key, detail }) => csvLine([guid, title, link, noteSentences[key], detail])).join('');
}

function jsonOf({ notes, ...noted }: Noted): string {
  const told = notes.map(({ key, detail }: Note) => ({ key, text: noteSentences[key], detail }));
  return `${JSON.stringify({ ...noted, notes: told })}\n`;
}

function linesOf(counts: ReadonlyMap<NoteKey, number>): string[] {
  return [...counts]
    .sort(([one, many], [other, more]) => Number(isNotTaken(other)) - Number(isNotTaken(one)) || more - many)
    .map(([key, count]) => `${formatNumber(count).padStart(9)}  ${noteSentences[key]}`);
}
