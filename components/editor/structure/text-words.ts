import type { ShownProblem } from '@/components/ui/form-problems';
import type { FieldProblem, FormState } from '@/lib/shared/form-state';
import { plural } from '@/lib/shared/russian';
import { TEXT_LIMITS, type TextProblem } from '@/lib/structure/texts.rules';

export type ShownTextProblem = TextProblem<string>;

export const pagesWords = {
  name: 'Страницы',
  about: 'Постоянные страницы сайта: о ведомстве, доступность, персональные данные.',
};

export const consentsWords = {
  name: 'Согласия',
  about: 'Тексты, с которыми соглашаются читатели, когда пишут комментарий, сообщение или подписываются.',
};

export const fieldLabels = { title: 'Заголовок', lead: 'Вводный абзац', body: 'Текст' } as const;

export function textProblems(state: FormState<ShownTextProblem, unknown>): ShownProblem[] {
  if (state.status === 'refused') return state.problems.map(({ key }) => refusals[key]);
  return state.status === 'misfilled' ? state.problems.map(misfilledProblem) : [];
}

const refusals: Readonly<Record<ShownTextProblem['key'], ShownProblem>> = {
  notAllowed: { sentence: 'Страницы и согласия меняют администраторы, а вы больше не администратор' },
  gone: { sentence: 'Такой страницы больше нет. Скопируйте свой текст, чтобы не потерять его' },
  conflict: { field: 'conflict', sentence: 'Пока вы работали, текст изменил кто-то другой' },
  unchanged: { field: 'body', sentence: 'Текст не изменился, поэтому новая версия не нужна' },
};

function misfilledProblem({ field, key }: FieldProblem): ShownProblem {
  const sentence = sentenceOf(field, key);
  return sentence ? { field, sentence } : { sentence: 'Откройте страницу заново и повторите' };
}

function sentenceOf(field: string, key: string): string | null {
  if (!isField(field)) return null;
  if (key === 'missing') return field === 'title' ? 'Введите заголовок' : 'Введите текст';
  return `Сократите: здесь помещается не больше ${plural(TEXT_LIMITS[field], ['знака', 'знаков', 'знаков'])}`;
}

function isField(field: string): field is keyof typeof TEXT_LIMITS {
  return Object.hasOwn(TEXT_LIMITS, field);
}
