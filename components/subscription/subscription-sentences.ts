import type { ShownProblem } from '@/components/ui/form-problems';
import { guardFieldSentences, guardProblem } from '@/components/ui/guard-sentences';
import type { FormState } from '@/lib/shared/form-state';
import { formatWaiting } from '@/lib/shared/russian';
import { type RequestProblem, SUBSCRIBER_LIMITS, type SubscriptionProblem } from '@/lib/subscriptions/rules';

const UNKNOWN_CATEGORY = 'Одной из отмеченных категорий больше нет. Отметьте категории ещё раз';

/** Field and key of the problems of `subscriptionSchema` and `choicesSchema`. */
export const fieldSentences: Readonly<Record<string, string>> = {
  'email missing': 'Введите адрес электронной почты: на него будут приходить новости',
  'email notAnEmail': 'Введите адрес электронной почты целиком, например ivanova@example.ru',
  'email tooLong': 'Адрес электронной почты слишком длинный',
  'name tooLong': `Сократите имя до ${SUBSCRIBER_LIMITS.name} знаков`,
  'phone notAPhone': 'Проверьте телефон: в нём должны быть цифры, например +7 912 345-67-89',
  'phone tooLong': `Сократите телефон до ${SUBSCRIBER_LIMITS.phone} знаков`,
  'position tooLong': `Сократите должность до ${SUBSCRIBER_LIMITS.position} знаков`,
  'frequency missing': 'Выберите, как часто присылать новости',
  'categories unknownCategory': UNKNOWN_CATEGORY,
  ...guardFieldSentences,
};

export function requestProblems(state: FormState<RequestProblem, never>): ShownProblem[] {
  if (state.status === 'misfilled') return state.problems.map(fieldProblem);
  return state.status === 'refused' ? state.problems.map(requestProblem) : [];
}

export function requestProblem(problem: RequestProblem): ShownProblem {
  switch (problem.key) {
    case 'unknownCategory':
      return { field: 'categories', sentence: UNKNOWN_CATEGORY };
    case 'challengeUsed':
      return {
        field: 'answer',
        sentence:
          'На этот вопрос уже ответили. Если вы нажали кнопку дважды, письмо уже отправлено; если нет, ответьте на новый вопрос',
      };
    case 'tooMany':
      return {
        sentence: `Из вашей сети форму отправляли слишком часто. Ещё раз можно через ${formatWaiting(problem.seconds)}`,
      };
    default:
      return guardProblem(problem);
  }
}

export const problemSentences: Readonly<Record<SubscriptionProblem['key'], ShownProblem>> = {
  gone: { sentence: 'Этой подписки больше нет. Подписаться заново можно на странице подписки' },
  notActive: { sentence: 'Подписка сейчас не действует. Обновите страницу: на ней видно, что можно сделать' },
  unknownCategory: { field: 'categories', sentence: UNKNOWN_CATEGORY },
};

export function subscriptionProblems(state: FormState<SubscriptionProblem, never>): ShownProblem[] {
  if (state.status === 'misfilled') return state.problems.map(fieldProblem);
  return state.status === 'refused' ? state.problems.map(({ key }) => problemSentences[key]) : [];
}

function fieldProblem({ field, key }: { field: string; key: string }): ShownProblem {
  return { field, sentence: fieldSentences[`${field} ${key}`] ?? 'Проверьте это поле' };
}
