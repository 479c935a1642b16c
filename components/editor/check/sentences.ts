import type { Blocker, BlockerKey, Place, WarningKey } from '@/lib/articles/finding.rules';
import { LONGEST_LEAD, LONGEST_SENTENCE } from '@/lib/articles/wording.rules';
import { type PluralForms, plural } from '@/lib/shared/russian';

export const fieldLabels: Readonly<Record<Place['field'], string>> = {
  title: 'Заголовок',
  lead: 'Вводный абзац',
  plainSummary: 'Коротко и ясно',
  cardAudience: 'Кому',
  cardBenefit: 'Что положено',
  cardAmount: 'Сколько',
  cardDeadline: 'До какого числа',
  cardPlace: 'Куда обратиться',
  cardDocuments: 'Документы',
  cardPhone: 'Телефон',
  body: 'Текст',
  categoryId: 'Рубрика',
  sourceId: 'Источник',
  photoId: 'Фотография',
};

const blockerSentences: Readonly<Record<BlockerKey, string>> = {
  missing: 'Поле не заполнено',
  pictureGone: 'Изображения больше нет в библиотеке: уберите его или выберите другое',
  pictureHidden:
    'Изображение скрыто от читателей, потому что согласие на него закончилось: уберите его или выберите другое',
  pictureWithoutWords: 'Напишите, что изображено, или отметьте, что это только украшение',
  headingSkipped:
    'Пропущен уровень заголовка: после заголовка идёт подзаголовок следующего уровня, не дальше',
  linkEmpty: 'В ссылке нет слов: напишите, куда она ведёт',
  linkVague: 'По словам ссылки не понять, куда она ведёт: назовите страницу или документ',
  linkBare: 'Вместо адреса напишите словами, куда ведёт ссылка',
  linkDead: 'Ссылка ведёт на страницу портала, которой для читателей нет: исправьте адрес или уберите ссылку',
  tableWithoutHead: 'У таблицы нет заголовков столбцов или строк: отметьте их в панели оформления',
};

export const warningSentences: Readonly<Record<WarningKey, string>> = {
  sentenceLong: `Предложение длиннее ${plural(LONGEST_SENTENCE, ['слова', 'слов', 'слов'])}: разделите его`,
  passive: 'Страдательный оборот: напишите, кто и что делает',
  participles: 'Цепочка причастий: разделите на короткие предложения',
  abbreviation: 'Сокращение не объяснено: при первом упоминании напишите его полностью',
  capitals: 'Слова прописными буквами трудно читать: напишите строчными',
  dateWithoutYear: 'Дата без года: новость прочитают и через год',
  leadLong: `Вводный абзац длинный: хватит ${LONGEST_LEAD.sentences} предложений и ${plural(LONGEST_LEAD.characters, ['знака', 'знаков', 'знаков'])}`,
  pictureWithoutCredit: 'Не указан автор или источник снимка',
  documentUnnamed: 'Ссылка на документ: укажите в ней вид файла и размер',
};

export function blockerSentence({ key }: Blocker): string {
  return blockerSentences[key];
}

/** For lists of problems, where no excerpt stands beside it. */
export function blockerProblem(blocker: Blocker): string {
  return blocker.words ? `${blockerSentence(blocker)} («${blocker.words}»)` : blockerSentence(blocker);
}

export const countForms: Readonly<Record<'blockers' | 'warnings' | 'facts', PluralForms>> = {
  blockers: ['препятствие', 'препятствия', 'препятствий'],
  warnings: ['замечание', 'замечания', 'замечаний'],
  facts: ['факт', 'факта', 'фактов'],
};
