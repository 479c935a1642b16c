import type { FieldDifference } from '@/lib/articles/article-difference.rules';
import type { BlockForm, Mark } from '@/lib/articles/body-blocks.rules';
import type { MarkChange, TextDifference } from '@/lib/articles/body-difference.rules';
import type { CheckpointReason } from '@/lib/articles/checkpoints.rules';
import type { EditionStanding } from '@/lib/articles/history.rules';

/** «редакция № 3 — …» */
export const standingWords: Readonly<Record<EditionStanding, string>> = {
  draft: 'черновик',
  review: 'на проверке',
  returned: 'возвращена автору',
  scheduled: 'ждёт публикации по расписанию',
  live: 'опубликована',
  withdrawn: 'снята с публикации',
  removed: 'удалена с сайта',
  former: 'прежняя',
  setAside: 'отложенный черновик',
};

/** «Сохранённый текст: …» */
export const reasonWords: Readonly<Record<CheckpointReason, string>> = {
  begun: 'с чего начата работа',
  saved: 'сохранён',
  paused: 'до перерыва в работе',
  replaced: 'до того, как текст изменил кто-то другой',
  submitted: 'отправлен на проверку',
  returned: 'возвращён автору',
  scheduled: 'назначен к публикации',
  published: 'опубликован',
  takenBack: 'возвращён с проверки в работу',
  setAside: 'отложен вместе с черновиком',
};

const fieldNames = {
  title: 'Заголовок',
  lead: 'Вводный абзац',
  photo: 'Фотография',
  plainSummary: 'Коротко и ясно',
  audience: 'Карточка: кому',
  benefit: 'Карточка: что положено',
  amount: 'Карточка: сколько',
  deadline: 'Карточка: до какого числа',
  place: 'Карточка: куда обратиться',
  documents: 'Карточка: документы',
  phone: 'Карточка: телефон',
  category: 'Рубрика',
  source: 'Источник',
  tags: 'Метки',
  changeNote: 'Что изменено',
};

export function fieldName(difference: FieldDifference): string {
  return difference.kind === 'body' ? 'Текст' : fieldNames[difference.field];
}

const blockNames: Readonly<Record<BlockForm['name'], { is: string; became: string }>> = {
  paragraph: { is: 'абзац', became: 'абзацем' },
  heading2: { is: 'заголовок 2', became: 'заголовком 2' },
  heading3: { is: 'заголовок 3', became: 'заголовком 3' },
  heading4: { is: 'заголовок 4', became: 'заголовком 4' },
  bullet: { is: 'пункт списка', became: 'пунктом списка' },
  numbered: { is: 'пункт нумерованного списка', became: 'пунктом нумерованного списка' },
  figure: { is: 'изображение', became: 'изображением' },
  figureCaption: { is: 'подпись к изображению', became: 'подписью к изображению' },
  tableCaption: { is: 'название таблицы', became: 'названием таблицы' },
  cell: { is: 'ячейка таблицы', became: 'обычной ячейкой' },
  headCell: { is: 'ячейка-заголовок', became: 'ячейкой-заголовком' },
};

/** «заголовок 3», «абзац цитаты» */
export function blockName({ name, isQuoted }: BlockForm): string {
  return isQuoted ? `${blockNames[name].is} цитаты` : blockNames[name].is;
}

/** «стало заголовком 3, было: абзац» and what else happened to the form of a block. */
export function formNotes({ form, formerForm }: TextDifference): string[] {
  if (!formerForm) return [];
  return [
    ...(form.name === formerForm.name
      ? []
      : [`стало ${blockNames[form.name].became}, было: ${blockNames[formerForm.name].is}`]),
    ...(form.isQuoted === formerForm.isQuoted
      ? []
      : [form.isQuoted ? 'стало цитатой' : 'перестало быть цитатой']),
    ...(form.name === formerForm.name && form.depth !== formerForm.depth
      ? [form.depth > formerForm.depth ? 'сдвинуто вглубь списка' : 'сдвинуто к началу строки']
      : []),
  ];
}

const looks: Readonly<Record<Exclude<Mark['kind'], 'link' | 'abbr' | 'picture'>, string>> = {
  strong: 'полужирным',
  em: 'курсивом',
  sub: 'нижним индексом',
  sup: 'верхним индексом',
  cite: 'указанием автора цитаты',
};

/** «стало полужирным», «изменён адрес ссылки: /a → /b» */
export function markNote({ from, to }: MarkChange): string {
  if (from && to) return exchanged(from, to);
  if (to) return given(to);
  return from ? taken(from) : '';
}

function given({ kind, value }: Mark): string {
  if (kind === 'link') return `стало ссылкой: ${value}`;
  if (kind === 'abbr') return `добавлена расшифровка: «${value}»`;
  return kind === 'picture' ? 'стало изображением' : `стало ${looks[kind]}`;
}

function taken({ kind, value }: Mark): string {
  if (kind === 'link') return `перестало быть ссылкой: ${value}`;
  if (kind === 'abbr') return `убрана расшифровка: «${value}»`;
  return kind === 'picture' ? 'перестало быть изображением' : `перестало быть ${looks[kind]}`;
}

function exchanged(from: Mark, to: Mark): string {
  if (to.kind === 'link') return `изменён адрес ссылки: ${from.value} → ${to.value}`;
  if (to.kind === 'abbr') return `изменена расшифровка: «${from.value}» → «${to.value}»`;
  return 'изображение заменено другим';
}

/** White space is not to be seen by itself. Null for everything else. */
export function nameOfSpace(text: string): string | null {
  if (text === '' || text.trim() !== '') return null;
  if (text.includes('\n')) return 'новая строка';
  return text.includes('\u00a0') ? 'неразрывный пробел' : 'пробел';
}
