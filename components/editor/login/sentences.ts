import type { ShownProblem } from '@/components/ui/form-problems';
import type { AccessProblem, AskingProblem } from '@/lib/people/access.rules';
import { SHORTEST_PASSWORD } from '@/lib/people/password.rules';
import type { SecondStepProblem } from '@/lib/people/second-factor.rules';
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

export function signInProblems(state: FormState<SignInProblem, unknown>): ShownProblem[] {
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
        sentence: `Слишком много попыток входа. Попробуйте через ${formatWaiting(problem.seconds)} или запросите ссылку для нового пароля: по ней можно войти, не дожидаясь`,
      };
}

/** The password must be typed once more. */
export function isExpired(state: FormState<SecondStepProblem, unknown>): boolean {
  return state.status === 'refused' && state.problems.some(({ key }) => key === 'expired');
}

export const TOO_LATE: readonly ShownProblem[] = [
  { sentence: 'С ввода пароля прошло слишком много времени. Введите адрес и пароль ещё раз' },
];

export function codeProblems(state: FormState<SecondStepProblem, unknown>): ShownProblem[] {
  if (state.status === 'misfilled') return [{ field: 'code', sentence: 'Введите код' }];
  return state.status === 'refused' ? state.problems.flatMap(shownCodeProblem) : [];
}

function shownCodeProblem(problem: SecondStepProblem): ShownProblem[] {
  switch (problem.key) {
    case 'wrongCode':
      return [
        {
          field: 'code',
          sentence:
            'Код не подошёл. Каждый код впускает один раз: дождитесь следующего и проверьте часы телефона',
        },
      ];
    case 'tooManyCodes':
      return [
        {
          field: 'code',
          sentence: `Слишком много попыток. Попробуйте через ${formatWaiting(problem.seconds)}`,
        },
      ];
    case 'expired':
      return [];
  }
}

export function askingProblems(state: FormState<AskingProblem, unknown>): ShownProblem[] {
  if (state.status === 'misfilled') return state.problems.map(shownFieldProblem);
  if (state.status !== 'refused') return [];
  return state.problems.map(({ seconds }) => ({
    field: 'email',
    sentence: `Слишком много просьб. Попробуйте через ${formatWaiting(seconds)}`,
  }));
}

const choosing: Readonly<Record<AccessProblem['key'], string>> = {
  deadLink: 'Ссылка больше не действует. Запросите новую на странице входа',
  tooShort: `Пароль короче ${SHORTEST_PASSWORD} знаков. Возьмите, например, четыре случайных слова`,
  tooLong: 'Пароль слишком длинный',
  tooSimple: 'Такой пароль легко угадать. Возьмите, например, четыре случайных слова',
  containsEmail: 'В пароле не должно быть вашего адреса почты',
  containsName: 'В пароле не должно быть вашего имени',
};

export function choosingProblems(state: FormState<AccessProblem, unknown>): ShownProblem[] {
  if (state.status === 'misfilled') return [{ field: 'newPassword', sentence: 'Введите новый пароль' }];
  if (state.status !== 'refused') return [];
  return state.problems.map(({ key }) => ({
    ...(key !== 'deadLink' && { field: 'newPassword' }),
    sentence: choosing[key],
  }));
}
