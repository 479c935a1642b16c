import type { ShownProblem } from '@/components/ui/form-problems';
import type {
  CommentFate,
  ErasureBasis,
  ErasureProblem,
  PersonalDataProblem,
} from '@/lib/personal-data/rules';
import type { FieldProblem, FormState } from '@/lib/shared/form-state';

export const basisNames: Readonly<Record<ErasureBasis, string>> = {
  request: 'Обращение субъекта персональных данных',
  withdrawal: 'Отзыв согласия',
  authority: 'Требование Роскомнадзора',
  purpose: 'Цель обработки достигнута',
};

export const fateNames: Readonly<Record<CommentFate, string>> = {
  delete: 'Удалить целиком, вместе с ответами пресс-службы',
  unname: 'Оставить текст, а имя и почту удалить',
};

const notAllowed = 'Работать с персональными данными могут администраторы';

export function searchProblems(state: FormState<PersonalDataProblem, unknown>): ShownProblem[] {
  if (state.status === 'refused') return [{ sentence: notAllowed }];
  if (state.status !== 'misfilled') return [];
  return state.problems.map(({ key }) => ({
    field: 'email',
    sentence:
      key === 'missing'
        ? 'Введите адрес электронной почты'
        : 'Проверьте адрес электронной почты, например: anna@example.ru',
  }));
}

const refusals: Readonly<Record<ErasureProblem['key'], ShownProblem>> = {
  notAllowed: { sentence: notAllowed },
  linkEnded: { sentence: 'Найденное доступно один час. Вернитесь к поиску и введите адрес ещё раз' },
  dayAhead: { field: 'day', sentence: 'Эта дата ещё не наступила' },
};

const fieldSentences: Readonly<Record<string, string>> = {
  'basis missing': 'Выберите основание',
  'day missing': 'Укажите дату документа',
  'day notADay': 'Такой даты нет. Пример: 2026-11-25',
  'number badNumber':
    'В номере могут быть цифры, чёрточки, косые черты, точки и обозначения до трёх букв, всего до 20 знаков. Имён и адресов здесь быть не должно',
  'comments missing': 'Выберите, что сделать с опубликованными комментариями',
  'understood missing': 'Подтвердите, что понимаете: удалённое нельзя вернуть',
};

export function erasureProblems(state: FormState<ErasureProblem, unknown>): ShownProblem[] {
  if (state.status === 'refused') return state.problems.map(({ key }) => refusals[key]);
  return state.status === 'misfilled' ? state.problems.map(shownFieldProblem) : [];
}

function shownFieldProblem({ field, key }: FieldProblem): ShownProblem {
  const sentence = fieldSentences[`${field} ${key}`];
  return sentence ? { field, sentence } : { sentence: 'Вернитесь к поиску и повторите' };
}
