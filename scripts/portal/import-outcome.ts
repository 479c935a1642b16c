import type { ImportOutcome } from '@/lib/importing/order.rules';
import type { Tally } from '@/lib/importing/rules';
import { formatNumber, type PluralForms, pluralForm } from '@/lib/shared/russian';
import { fail, say } from './with-portal';

const COUNTS: readonly (readonly [keyof Tally, string | PluralForms])[] = [
  ['seen', ['запись прочитана', 'записи прочитаны', 'записей прочитано']],
  ['published', 'опубликовано'],
  ['drafts', 'перенесено черновиками'],
  ['known', 'перенесено раньше, без изменений'],
  ['notTaken', 'не перенесено'],
  ['pictures', ['изображение взято', 'изображения взяты', 'изображений взято']],
  [
    'ownLinks',
    [
      'новость, где ссылки стали своими',
      'новости, где ссылки стали своими',
      'новостей, где ссылки стали своими',
    ],
  ],
];

type Telling = { readonly isDryRun: boolean; readonly notes: readonly string[] };

/** What came of an import, and exit status 1 where it has not come to its end. */
export function tellOutcome(outcome: ImportOutcome, { isDryRun, notes }: Telling): void {
  if (isDryRun) say('Проба: ничего не записано. Перенос дал бы вот что.');
  for (const [key, words] of COUNTS) say(countLine(outcome.tally[key], words));
  if (outcome.tally.seen === 0) say('\nВ файле нет ни одной записи.');
  if (notes.length > 0) say('\nПри этом:');
  for (const line of notes) say(line);
  if (outcome.newCategories.length > 0) say(`\nНовые рубрики: ${outcome.newCategories.join(', ')}.`);
  if (outcome.brokenLetters > 0) {
    say(`\nЗнаков, которых нет в кодировке файла: ${formatNumber(outcome.brokenLetters)}; вместо них «�».`);
  }
  if (outcome.isStopped) fail('Перенос остановлен. Чтобы продолжить, запустите ту же команду ещё раз.');
  else if (outcome.isTruncated)
    fail('Файл обрывается или дальше не читается: перенесено то, что в нём цело.');
}

function countLine(count: number, words: string | PluralForms): string {
  return `${formatNumber(count).padStart(9)}  ${typeof words === 'string' ? words : pluralForm(count, words)}`;
}
