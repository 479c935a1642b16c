import { csvHead, csvLine, csvMoment } from '@/lib/shared/csv';
import { actionName, subjectName } from './actions.rules';
import { type Change, changesOf } from './changes.rules';
import type { LoggedEntry, Names } from './rules';

// Office programs cut cells at 32,767 characters; better here, and said.
const LONGEST_CELL = 30_000;

export const auditCsvHead = csvHead([
  'Когда',
  'Кто',
  'Что сделано',
  'С чем',
  'Название',
  'Было',
  'Стало',
  'Код действия',
  'Номер предмета',
]);

export function auditCsvLine(entry: LoggedEntry, names: Names): string {
  const { at, personName, action, subjectType, subjectId } = entry;
  const changes = changesOf(entry, names);
  return csvLine([
    ...[csvMoment(at), personName, actionName(action), subjectName(subjectType)],
    names.get(subjectId) ?? '',
    sideOf(changes, 'before'),
    sideOf(changes, 'after'),
    ...[action, subjectId],
  ]);
}

function sideOf(changes: readonly Change[], side: 'before' | 'after'): string {
  const told = changes.filter((change) => change[side] !== null);
  const text = told.map((change) => `${change.field}: ${change[side] || 'пусто'}`).join('\n');
  return text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL)}… (обрезано)` : text;
}
