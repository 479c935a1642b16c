import { focusNames } from '@/lib/media/focus.rules';
import { roleNames } from '@/lib/people/rules';
import { formatDateTime } from '@/lib/shared/dates';
import { textOfHtml } from '@/lib/shared/html-text';
import { formatNumber } from '@/lib/shared/russian';
import { frequencyWords, stateWords } from '@/lib/subscriptions/rules';
import { actionName, subjectName } from './actions.rules';
import type { LoggedEntry, Names } from './rules';

/** One field of an entry in words; null: the entry does not tell this side. */
export type Change = {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
};

/** What differs between before and after, field by field; of what is told on one side only, all that is not empty. */
export function changesOf(entry: LoggedEntry, names: Names): Change[] {
  const words = (side: unknown) => fieldsInWords(side, entry.subjectType, names);
  const [before, after] = [words(entry.before), words(entry.after)];
  if (isSameButForLook(entry, before, after)) after.set(LOOK, LOOK_CHANGED);
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort((one, other) => placeOf(one) - placeOf(other))
    .map((field) => ({ field, before: before.get(field) ?? null, after: after.get(field) ?? null }))
    .filter((change) => change.before !== change.after && (change.before || change.after));
}

const LOOK = 'Оформление текста';
const LOOK_CHANGED = 'изменены ссылки, изображения или оформление; подробности в истории новости';

/** The log shows the words of a body alone: a link that leads elsewhere must be seen all the same. */
function isSameButForLook(
  entry: LoggedEntry,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): boolean {
  const bodyOf = (side: unknown) => (isRecord(side) ? side.body : undefined);
  const [old, young] = [bodyOf(entry.before), bodyOf(entry.after)];
  const areWordsSame = before.get(BODY) === after.get(BODY);
  return typeof old === 'string' && typeof young === 'string' && old !== young && areWordsSame;
}

const BODY = 'Текст';

const fieldNames: Readonly<Record<string, string>> = {
  title: 'Заголовок',
  lead: 'Вводный абзац',
  body: BODY,
  plainSummary: 'Коротко и ясно',
  slug: 'Адрес',
  categoryId: 'Рубрика',
  sourceId: 'Источник',
  photoId: 'Фотография',
  tags: 'Метки',
  changeNote: 'Что изменено',
  number: 'Номер',
  origin: 'Прежний сайт',
  guid: 'Имя на прежнем сайте',
  edition: 'Редакция',
  state: 'Состояние',
  publishAt: 'Когда публикуется',
  withdrawAt: 'Когда снимается',
  reason: 'Причина',
  uncheckedReason: 'Почему без проверки',
  remark: 'Замечание',
  articleId: 'Новость',
  answer: 'Ответ',
  actionCard: 'Карточка «Что нужно сделать»',
  'actionCard.audience': 'Карточка: кому',
  'actionCard.benefit': 'Карточка: что положено',
  'actionCard.amount': 'Карточка: сколько',
  'actionCard.deadline': 'Карточка: до какого числа',
  'actionCard.place': 'Карточка: куда обратиться',
  'actionCard.documents': 'Карточка: документы',
  'actionCard.phone': 'Карточка: телефон',
  draft: 'Отложен черновик №',
  ticked: 'Сверено',
  unticked: 'Отметка снята',
  textOf: 'Взят текст редакции №',
  checkpoint: 'Взят сохранённый текст №',
  sharedUntil: 'Действует до',
  sharedBy: 'Кто дал ссылку',
  fileName: 'Файл',
  decorative: 'Только украшение',
  alt: 'Что изображено',
  caption: 'Подпись под изображением',
  credit: 'Автор или источник снимка',
  focus: 'Главное на снимке',
  people: 'Кто на снимке',
  consent: 'Согласие',
  endsOn: 'Последний день согласия',
  hidden: 'Скрыт от читателей',
  email: 'Электронная почта',
  name: 'Имя',
  role: 'Роль',
  version: 'Версия',
  summary: 'Описание',
  href: 'Адрес ссылки',
  position: 'Место в списке',
  short: 'Сокращение',
  full: 'Полностью',
  explanation: 'Пояснение',
  spoken: 'Как читается вслух',
  departmentName: 'Название ведомства',
  shortName: 'Короткое название',
  address: 'Почтовый адрес',
  phone: 'Телефон',
  hotline: 'Горячая линия',
  workingHours: 'Часы работы',
  maintainedBy: 'Кем поддерживается портал',
  commentDays: 'Дней для комментариев',
  commentsModerated: 'Комментарии проверяются до публикации',
  keepMessagesDays: 'Дней хранения сообщений',
  keepCommentEmailDays: 'Дней хранения адресов комментаторов',
  digestHour: 'Час рассылки',
  digestWeekday: 'День еженедельной рассылки',
  keepUnconfirmedDays: 'Дней хранения неподтверждённых подписок',
  keepEndedDays: 'Дней хранения отменённых подписок',
  keepLettersDays: 'Дней хранения писем',
  words: 'Слова с одним значением',
  stopWords: 'Слова, задерживающие комментарий',
  endedSessions: 'Закончено сеансов',
  frequency: 'Частота писем',
  categories: 'Рубрики',
  category: 'Рубрика',
  refusals: 'Отказов подряд',
  refusal: 'Ответ почтового сервера',
  count: 'Сколько',
  searched: 'Искали по словам',
  basis: 'Основание',
  day: 'Дата документа',
  'erased.unnamedComments': 'Комментариев оставлено без имени',
  'erased.deletedComments': 'Комментариев удалено',
  'erased.messages': 'Сообщений удалено',
  'erased.subscriptions': 'Подписок удалено',
  'erased.letters': 'Писем удалено',
  'erased.lettersUnderWay': 'Писем отозвать не удалось',
  articles: 'Новостей',
  newPeople: 'Людей добавлено',
  files: 'Файлов библиотеки',
  personalData: 'С персональными данными читателей',
  person: 'Чьи действия',
  action: 'Действие',
  subject: 'С чем',
  id: 'Номер записи',
  from: 'С дня',
  to: 'По день',
};

const order = Object.values(fieldNames);

/** As the forms have the fields: the database keeps those of an object by the length of their names. */
function placeOf(field: string): number {
  const place = order.indexOf(field);
  return place === -1 ? order.length : place;
}

const articleStates = {
  unpublished: 'не опубликована',
  published: 'опубликована',
  withdrawn: 'снята с публикации',
  removed: 'удалена',
  draft: 'черновик',
  review: 'на проверке',
  returned: 'возвращена на доработку',
  scheduled: 'запланирована',
  superseded: 'черновик отложен',
};

const commentStates = { waiting: 'ждёт проверки', published: 'опубликован', rejected: 'отклонён' };

const messageStates = {
  new: 'новое',
  'in-work': 'в работе',
  answered: 'отвечено',
  closed: 'закрыто без ответа',
};

const letterStates = {
  queued: 'в очереди',
  sending: 'отправляется',
  sent: 'отправлено',
  refused: 'не принято',
  uncertain: 'неизвестно, ушло ли',
  dropped: 'снято с отправки',
};

const bases = {
  request: 'обращение',
  withdrawal: 'отзыв согласия',
  authority: 'требование Роскомнадзора',
  purpose: 'цель обработки достигнута',
};

/** States of each kind of subject. */
const states: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  article: articleStates,
  comment: commentStates,
  feedback: messageStates,
  letter: letterStates,
  subscriber: stateWords,
};

/** Where a field holds one of a few words, these words in Russian. */
const valueWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  role: roleNames,
  frequency: frequencyWords,
  basis: bases,
  focus: focusNames,
};

function fieldsInWords(side: unknown, subjectType: string, names: Names): Map<string, string> {
  return new Map(
    flatFields(side).map(([key, value]) => [
      fieldNames[key] ?? key,
      valueInWords(value, { key, subjectType, names }),
    ]),
  );
}

/** An object inside an object gives its fields, with its name before theirs. */
function flatFields(side: unknown, prefix = ''): [string, unknown][] {
  if (!isRecord(side)) return [];
  return Object.entries(side).flatMap(([key, value]) =>
    isRecord(value) ? flatFields(value, `${prefix}${key}.`) : [[`${prefix}${key}`, value]],
  );
}

type Place = { readonly key: string; readonly subjectType: string; readonly names: Names };

function valueInWords(value: unknown, place: Place): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'да' : 'нет';
  if (typeof value === 'number') return formatNumber(value);
  if (Array.isArray(value)) return value.map((item) => valueInWords(item, place)).join(', ');
  return typeof value === 'string' ? textInWords(value, place) : '';
}

function textInWords(text: string, { key, subjectType, names }: Place): string {
  if (key === 'body') return textOfHtml(text);
  if (key === 'state') return states[subjectType]?.[text] ?? text;
  if (key === 'publishAt' || key === 'withdrawAt') return formatDateTime(new Date(text));
  if (key === 'action') return actionName(text);
  if (key === 'subject') return subjectName(text);
  return valueWords[key]?.[text] ?? names.get(text) ?? text;
}

/** Where names are to be looked for. */
type Named = 'article' | 'media' | 'person' | 'category' | 'source';

const namedFields: Readonly<Record<string, Named>> = {
  articleId: 'article',
  categoryId: 'category',
  categories: 'category',
  category: 'category',
  sourceId: 'source',
  photoId: 'media',
  person: 'person',
};

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** The ids in entries that a name may be found for, by what they are ids of. */
export function namedIds(entries: readonly LoggedEntry[]): Record<Named, string[]> {
  const ids: Record<Named, string[]> = { article: [], media: [], person: [], category: [], source: [] };
  for (const { subjectType, subjectId, before, after } of entries) {
    const fields = [...flatFields(before), ...flatFields(after)];
    for (const [kind, id] of [[subjectType, subjectId] as const, ...fields.flatMap(idsInField)]) {
      if (UUID.test(id) && isNamed(kind)) ids[kind].push(id);
    }
  }
  return ids;
}

function idsInField([key, value]: [string, unknown]): (readonly [string, string])[] {
  const kind = namedFields[key];
  if (!kind) return [];
  return [value].flat().flatMap((id) => (typeof id === 'string' ? [[kind, id] as const] : []));
}

function isNamed(kind: string): kind is Named {
  return ['article', 'media', 'person', 'category', 'source'].includes(kind);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
