import type { ShownProblem } from '@/components/ui/form-problems';
import type { SecondFactorProblem } from '@/lib/people/second-factor.rules';
import type { FormState } from '@/lib/shared/form-state';
import { formatWaiting } from '@/lib/shared/russian';

const refusals = {
  wrongCode: {
    field: 'code',
    sentence:
      'Код не подошёл. Введите тот, что приложение показывает сейчас, и проверьте, что часы телефона идут верно',
  },
  wrongPassword: {
    field: 'password',
    sentence: 'Это не ваш пароль. Проверьте раскладку клавиатуры и Caps Lock',
  },
  required: { sentence: 'Администраторы выключить второй шаг не могут' },
  alreadyOn: { sentence: 'Второй шаг уже включён. Обновите страницу' },
  notBegun: { sentence: 'Настройка не начата. Обновите страницу' },
  notOn: { sentence: 'Второй шаг не включён. Обновите страницу' },
} as const satisfies Readonly<Record<string, ShownProblem>>;

export function secondFactorProblems(state: FormState<SecondFactorProblem, unknown>): ShownProblem[] {
  if (state.status === 'misfilled') {
    return state.problems.map(({ field }) => ({
      field,
      sentence: field === 'code' ? 'Введите код из приложения' : 'Введите свой пароль',
    }));
  }
  return state.status === 'refused' ? state.problems.map(shownRefusal) : [];
}

function shownRefusal(problem: SecondFactorProblem): ShownProblem {
  if (problem.key === 'tooManyAttempts' || problem.key === 'tooManyCodes') {
    const sentence = `Слишком много попыток. Попробуйте через ${formatWaiting(problem.seconds)}`;
    return { field: problem.field, sentence };
  }
  return refusals[problem.key];
}
