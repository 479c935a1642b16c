import type { ShownProblem } from '@/components/ui/form-problems';
import type { SignInProblem } from '@/lib/people/session.rules';
import type { FieldProblem, FormState } from '@/lib/shared/form-state';
import { formatWaiting } from '@/lib/shared/russian';

const fieldSentences: Readonly<Record<string, string>> = {
  'email missing': 'Введите адрес электронной почты',
  'email notAnEmail': 'Введите адрес электронной почты целиком, например ivanova@example.ru',
  'email tooLong': 'Адрес электронной почты слишком длинный',
  'password missing': 'Введите пароль',
  'password tooLong': 'Пароль слишком длинный',
};

export function signInProblems(state: FormState<SignInProblem, never>): ShownProblem[] {
  if (state.status === 'misfilled') return state.problems.map(shownFieldProblem);
  return state.status === 'refused' ? state.problems.map(shownRefusal) : [];
}

function shownFieldProblem({ field, key }: FieldProblem): ShownProblem {
  return { field, sentence: fieldSentences[`${field} ${key}`] ?? 'Проверьте это поле' };
}

function shownRefusal(problem: SignInProblem): ShownProblem {
  return problem.key === 'wrongCredentials'
    ? { field: 'password', sentence: 'Неверный адрес или пароль. Проверьте раскладку клавиатуры и Caps Lock' }
    : {
        field: 'email',
        sentence: `Слишком много попыток входа. Попробуйте через ${formatWaiting(problem.seconds)}`,
      };
}
