import type { ShownProblem } from '@/components/ui/form-problems';
import type { FieldProblem, FormState } from '@/lib/shared/form-state';
import { plural } from '@/lib/shared/russian';
import type { SavingProblem } from '@/lib/structure/saved.rules';
import {
  MOST_STOP_WORDS,
  NUMBER_BOUNDS,
  type NumberSetting,
  type SettingsValues,
  TEXT_LIMITS,
  type TextSetting,
} from '@/lib/structure/settings.rules';

export type ShownSettingsProblem = SavingProblem<SettingsValues, string>;

export const textLabels: Readonly<Record<TextSetting, string>> = {
  departmentName: 'Полное название ведомства',
  shortName: 'Короткое название',
  address: 'Почтовый адрес',
  phone: 'Телефон',
  hotline: 'Горячая линия',
  email: 'Электронная почта',
  workingHours: 'Часы работы',
  maintainedBy: 'Кем поддерживается портал',
};

export const numberLabels: Readonly<Record<NumberSetting, string>> = {
  commentDays: 'Сколько дней открыты комментарии',
  keepMessagesDays: 'Сообщения пресс-службе',
  keepCommentEmailDays: 'Адреса комментаторов',
  digestHour: 'Час рассылки',
  digestWeekday: 'День еженедельной рассылки',
  keepUnconfirmedDays: 'Неподтверждённые подписки',
  keepEndedDays: 'Отменённые подписки',
  keepLettersDays: 'Отправленные письма',
};

export const MODERATED_LABEL = 'Когда читатели видят комментарий';
export const STOP_WORDS_LABEL = 'Слова, с которыми комментарий ждёт проверки';

export const weekdays = [
  ...['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'],
] as const;

export function settingLabel(name: string): string {
  if (name === 'commentsModerated') return MODERATED_LABEL;
  if (name === 'stopWords') return STOP_WORDS_LABEL;
  const labels: Readonly<Record<string, string>> = { ...textLabels, ...numberLabels };
  return labels[name] ?? name;
}

export function moderatedWords(isModerated: boolean): string {
  return isModerated ? 'После проверки модератором' : 'Сразу, если в нём нет слов из списка ниже';
}

export function settingsProblems(state: FormState<ShownSettingsProblem, unknown>): ShownProblem[] {
  if (state.status === 'refused') return state.problems.map(({ key }) => refusals[key]);
  return state.status === 'misfilled' ? state.problems.map(misfilledProblem) : [];
}

const refusals: Readonly<Record<ShownSettingsProblem['key'], ShownProblem>> = {
  notAllowed: { sentence: 'Настройки меняют администраторы, а вы больше не администратор' },
  gone: { sentence: 'Настроек больше нет. Откройте страницу заново' },
  conflict: { field: 'conflict', sentence: 'Пока вы работали, настройки изменил кто-то другой' },
};

function misfilledProblem({ field, key }: FieldProblem): ShownProblem {
  const sentence = sentenceOf(field, key);
  return sentence ? { field, sentence } : { sentence: 'Откройте страницу заново и повторите' };
}

function sentenceOf(field: string, key: string): string | null {
  if (field === 'stopWords') return stopWordSentences[key] ?? null;
  if (isNumber(field)) return `Введите целое число ${boundsWords(field)}`;
  if (key === 'missing') return 'Заполните это поле: название стоит на каждой странице';
  if (key === 'notAnEmail') return 'Проверьте адрес электронной почты, например: press@example.ru';
  return isText(field) ? `Сократите: здесь помещается не больше ${signs(TEXT_LIMITS[field])}` : null;
}

const stopWordSentences: Readonly<Record<string, string>> = {
  notOneWord: 'На каждой строке должно быть одно слово без пробелов и дефисов, не длиннее 50 знаков',
  tooMany: `Сократите список: в нём помещается не больше ${plural(MOST_STOP_WORDS, ['слова', 'слов', 'слов'])}`,
};

/** «от 1 до 365» */
export function boundsWords(name: NumberSetting): string {
  const [least, most] = NUMBER_BOUNDS[name];
  return `от ${least} до ${most}`;
}

function signs(count: number): string {
  return plural(count, ['знака', 'знаков', 'знаков']);
}

function isNumber(field: string): field is NumberSetting {
  return Object.hasOwn(NUMBER_BOUNDS, field);
}

function isText(field: string): field is TextSetting {
  return Object.hasOwn(TEXT_LIMITS, field);
}
