import type { ShownProblem } from '@/components/ui/form-problems';
import { type PasswordChangeProblem, SHORTEST_PASSWORD } from '@/lib/people/password.rules';
import type { FieldProblem, FormState } from '@/lib/shared/form-state';
import { formatWaiting } from '@/lib/shared/russian';

const sentences: Readonly<Record<Exclude<PasswordChangeProblem['key'], 'tooManyAttempts'>, string>> = {
  wrongPassword: 'Это не ваш нынешний пароль. Проверьте раскладку клавиатуры и Caps Lock',
  tooShort: `Новый пароль короче ${SHORTEST_PASSWORD} знаков. Возьмите, например, четыре случайных слова`,
  tooLong: 'Новый пароль слишком длинный',
  tooSimple: 'Такой пароль легко угадать. Возьмите, например, четыре случайных слова',
  containsEmail: 'В новом пароле не должно быть вашего адреса почты',
  containsName: 'В новом пароле не должно быть вашего имени',
  samePassword: 'Новый пароль совпадает с нынешним',
};

export function passwordProblems(state: FormState<PasswordChangeProblem, unknown>): ShownProblem[] {
  if (state.status === 'misfilled') return state.problems.map(shownFieldProblem);
  if (state.status === 'refused') return state.problems.map(shownRefusal);
  return state.status === 'signedOut' ? [{ sentence: 'Вы вышли из редакции. Войдите и повторите' }] : [];
}

function shownFieldProblem({ field }: FieldProblem): ShownProblem {
  return { field, sentence: field === 'password' ? 'Введите нынешний пароль' : 'Введите новый пароль' };
}

function shownRefusal(problem: PasswordChangeProblem): ShownProblem {
  const { field } = problem;
  return problem.key === 'tooManyAttempts'
    ? { field, sentence: `Слишком много попыток. Попробуйте через ${formatWaiting(problem.seconds)}` }
    : { field, sentence: sentences[problem.key] };
}
