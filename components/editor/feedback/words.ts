import type { ShownProblem } from '@/components/ui/form-problems';
import type { HandlingProblem, MessageState } from '@/lib/feedback/rules';
import type { FormState } from '@/lib/shared/form-state';

export const tabNames: Readonly<Record<MessageState, string>> = {
  new: 'Новые',
  'in-work': 'В работе',
  answered: 'Отвеченные',
  closed: 'Закрытые',
};

/** What the button says that puts a message into the state. */
export const buttonNames: Readonly<Record<MessageState, string>> = {
  new: 'Вернуть в новые',
  'in-work': 'Взять в работу',
  answered: 'Отметить отвеченным',
  closed: 'Закрыть без ответа',
};

export const doneSentences: Readonly<Record<MessageState, string>> = {
  new: 'Сообщение снова среди новых.',
  'in-work': 'Сообщение взято в работу.',
  answered: 'Сообщение отмечено отвеченным.',
  closed: 'Сообщение закрыто.',
};

const problemSentences: Readonly<Record<HandlingProblem['key'], string>> = {
  notAllowed: 'Отвечать на сообщения могут редакторы и администраторы',
  gone: 'Этого сообщения больше нет',
};

export function handlingProblems(state: FormState<HandlingProblem, unknown>): ShownProblem[] {
  if (state.status === 'misfilled') return [{ sentence: 'Обновите страницу и повторите' }];
  return state.status === 'refused'
    ? state.problems.map(({ key }) => ({ sentence: problemSentences[key] }))
    : [];
}
