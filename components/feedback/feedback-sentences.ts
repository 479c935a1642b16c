import type { ShownProblem } from '@/components/ui/form-problems';
import { guardFieldSentences, guardProblem } from '@/components/ui/guard-sentences';
import { type FeedbackProblem, MESSAGE_LIMITS } from '@/lib/feedback/rules';
import type { FormState } from '@/lib/shared/form-state';
import { formatNumber } from '@/lib/shared/russian';

/** Field and key of `feedbackSchema`'s problems. */
export const fieldSentences: Readonly<Record<string, string>> = {
  'name missing': 'Напишите, как к вам обращаться',
  'name tooLong': `Сократите имя до ${MESSAGE_LIMITS.name} знаков`,
  'email missing': 'Введите адрес электронной почты: на него придёт ответ',
  'email notAnEmail': 'Введите адрес электронной почты целиком, например ivanova@example.ru',
  'email tooLong': 'Адрес электронной почты слишком длинный',
  'subject missing': 'Назовите тему сообщения',
  'subject tooLong': `Сократите тему до ${MESSAGE_LIMITS.subject} знаков`,
  'text missing': 'Напишите сообщение',
  'text tooLong': `Сократите сообщение до ${formatNumber(MESSAGE_LIMITS.text)} знаков`,
  ...guardFieldSentences,
};

export function feedbackProblems(state: FormState<FeedbackProblem, never>): ShownProblem[] {
  if (state.status === 'misfilled') {
    return state.problems.map(({ field, key }) => ({
      field,
      sentence: fieldSentences[`${field} ${key}`] ?? 'Проверьте это поле',
    }));
  }
  return state.status === 'refused' ? state.problems.map(feedbackProblem) : [];
}

export function feedbackProblem(problem: FeedbackProblem): ShownProblem {
  if (problem.key !== 'appeal') return guardProblem(problem);
  return {
    field: 'notAppeal',
    sentence:
      'Похоже, что это обращение в департамент. Прочитайте, куда его направить, или отметьте, что пишете пресс-службе',
  };
}
