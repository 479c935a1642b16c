import type { ShownProblem } from '@/components/ui/form-problems';
import type { FieldProblem, FormState } from '@/lib/shared/form-state';
import { plural } from '@/lib/shared/russian';
import type { EntryFields, EntryKind, EntryProblem, Uses } from '@/lib/structure/entries.rules';

type KindWords = {
  readonly list: string;
  readonly about: string;
  readonly add: string;
  readonly one: string;
  readonly nameLabel: string;
};

export const kindWords: Readonly<Record<EntryKind, KindWords>> = {
  category: {
    list: 'Рубрики',
    about: 'По рубрикам разложены все новости. Порядок здесь — порядок на сайте.',
    add: 'Добавить рубрику',
    one: 'Рубрика',
    nameLabel: 'Название',
  },
  source: {
    list: 'Источники',
    about: 'Кто сообщает новость. Название стоит в конце каждой новости.',
    add: 'Добавить источник',
    one: 'Источник',
    nameLabel: 'Название',
  },
  tag: {
    list: 'Метки',
    about: 'Новые метки появляются сами, когда их пишут в новости. Здесь их исправляют и объединяют.',
    add: 'Добавить метку',
    one: 'Метка',
    nameLabel: 'Название',
  },
  'menu-item': {
    list: 'Меню сайта',
    about: 'Ссылки в верхней части каждой страницы для читателей.',
    add: 'Добавить пункт меню',
    one: 'Пункт меню',
    nameLabel: 'Надпись',
  },
  'state-site': {
    list: 'Сайты государства',
    about: 'Раскрывающийся список «Другие сайты государства» на каждой странице для читателей.',
    add: 'Добавить сайт',
    one: 'Сайт государства',
    nameLabel: 'Название',
  },
};

const missing: Readonly<Record<keyof EntryFields, string>> = {
  name: 'Введите название',
  slug: 'Введите адрес',
  href: 'Введите адрес ссылки',
  summary: 'Введите описание',
};

const fieldNames: Readonly<Record<string, string>> = {
  name: 'Название',
  slug: 'Адрес',
  href: 'Адрес ссылки',
  summary: 'Описание',
};

export function entryProblems(state: FormState<EntryProblem, unknown>): ShownProblem[] {
  if (state.status === 'refused') return state.problems.map(refusedProblem);
  return state.status === 'misfilled' ? state.problems.map(misfilledProblem) : [];
}

function misfilledProblem({ field, key }: FieldProblem): ShownProblem {
  if (field === 'into') return { field, sentence: 'Выберите метку, которая останется' };
  const name = fieldNames[field];
  if (name && key === 'tooLong') return { field, sentence: `${name}: слишком длинный текст. Сократите его` };
  return { sentence: 'Откройте страницу заново и повторите' };
}

function refusedProblem(problem: EntryProblem): ShownProblem {
  return { ...('field' in problem && { field: problem.field }), sentence: sentenceOf(problem) };
}

function sentenceOf(problem: EntryProblem): string {
  switch (problem.key) {
    case 'missing':
      return missing[problem.field];
    case 'tooLong':
      return `Сократите: здесь помещается не больше ${plural(problem.most, ['знака', 'знаков', 'знаков'])}`;
    case 'nameTaken':
      return `Название «${problem.name}» уже есть в этом списке. Придумайте другое`;
    case 'slugTaken':
      return `Этот адрес уже занят: по нему открывается «${problem.name}». Придумайте другой`;
    case 'slugRedirects':
      return `С этого адреса читателей ведёт на «${problem.name}». Придумайте другой`;
    case 'inUse':
      return `Удалить нельзя: ${usesSentence(problem.uses)}`;
    default:
      return sentences[problem.key];
  }
}

const sentences = {
  badSlug:
    'В адресе могут быть только латинские строчные буквы, цифры и дефисы между ними, например: letniy-otdykh',
  comma: 'В названии метки не может быть запятой: запятые разделяют метки',
  notAnAddress:
    'Адрес должен начинаться с https://, а адрес на этом портале — с косой черты, например: /about',
  noSuchPage: 'На портале нет страницы с таким адресом. Проверьте его',
  notAllowed: 'Структуру портала меняют редакторы и администраторы, а ваша роль этого не позволяет',
  gone: 'Этого уже нет в списке: кто-то удалил или объединил. Откройте список заново',
  nothingToMerge: 'Отметьте метки, которые нужно объединить',
  mergedIntoItself: 'Отмечена только та метка, которая остаётся. Отметьте ещё хотя бы одну',
} as const;

/** «используется в 3 новостях, выбрана у 2 подписчиков» */
export function usesSentence({ articles, subscribers }: Uses): string {
  const uses = [
    articles > 0 && `используется в ${plural(articles, ['новости', 'новостях', 'новостях'])}`,
    subscribers > 0 && `выбрана у ${plural(subscribers, ['подписчика', 'подписчиков', 'подписчиков'])}`,
  ];
  return uses.filter(Boolean).join(', ');
}

export function publishedWords(count: number): string {
  return plural(count, ['новость', 'новости', 'новостей']);
}
