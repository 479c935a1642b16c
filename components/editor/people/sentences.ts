import type { ShownProblem } from '@/components/ui/form-problems';
import type { PersonProblem } from '@/lib/people/managing.rules';
import type { FieldProblem, FormState } from '@/lib/shared/form-state';
import { plural } from '@/lib/shared/russian';

const fieldSentences: Readonly<Record<string, string>> = {
  'email missing': 'Введите адрес электронной почты',
  'email notAnEmail': 'Проверьте адрес электронной почты, например: anna@example.ru',
  'email tooLong': 'Адрес длиннее 254 знаков. Проверьте его',
  'name missing': 'Введите имя и фамилию',
  'name tooLong': 'Имя длиннее 200 знаков. Сократите его',
  'role unknownRole': 'Выберите роль',
  'access unknownAccess': 'Выберите, как человек получит пароль',
};

const weakPassword = { sentence: 'Придуманный пароль не подошёл. Отправьте форму ещё раз' };

const refusals: Readonly<Record<PersonProblem['key'], ShownProblem>> = {
  notAllowed: { sentence: 'Людьми управляют администраторы, а вы больше не администратор' },
  emailTaken: {
    field: 'email',
    sentence:
      'Человек с этим адресом уже есть в списке. Если вы только что его добавили и не увидели пароль, дайте новый на его странице',
  },
  unknownPerson: { sentence: 'Этого человека больше нет. Вернитесь к списку' },
  alreadyDisabled: { sentence: 'Этот человек уже отключён' },
  alreadyEnabled: { sentence: 'Этот человек не отключён: доступ у него есть' },
  yourself: { sentence: 'С собой этого сделать нельзя. Попросите другого администратора' },
  lastAdministrator: {
    sentence: 'Это последний действующий администратор. Сначала дайте эту роль кому-нибудь ещё',
  },
  sameRole: { field: 'role', sentence: 'Эта роль у человека уже есть. Выберите другую' },
  tooShort: weakPassword,
  tooLong: weakPassword,
  tooSimple: weakPassword,
  containsEmail: weakPassword,
  containsName: weakPassword,
  notInvited: {
    sentence: 'Приглашения уже нет: человек им воспользовался или его отозвали. Обновите страницу',
  },
  noSecondFactor: { sentence: 'Второго шага входа у этого человека уже нет. Обновите страницу' },
};

export function personProblems(state: FormState<PersonProblem, unknown>): ShownProblem[] {
  if (state.status === 'refused') return state.problems.map(({ key }) => refusals[key]);
  return state.status === 'misfilled' ? state.problems.map(shownFieldProblem) : [];
}

function shownFieldProblem({ field, key }: FieldProblem): ShownProblem {
  const sentence = fieldSentences[`${field} ${key}`];
  return sentence ? { field, sentence } : { sentence: 'Вернитесь к списку людей и повторите' };
}

/** «Закончено сеансов: 2.» without the number where there were none. */
export function endedSentence(sessions: number): string {
  return sessions === 0
    ? 'Открытых сеансов у человека не было.'
    : `Человек вышел из редакции: ${plural(sessions, ['сеанс закончен', 'сеанса закончено', 'сеансов закончено'])}.`;
}
