import type { ShownProblem } from '@/components/ui/form-problems';
import type { AbbreviationFields, GlossaryProblem } from '@/lib/glossary/rules';
import { type FieldProblem, type FormState, typedText } from '@/lib/shared/form-state';
import { plural } from '@/lib/shared/russian';

export const glossaryWords = {
  name: 'Словарь сокращений',
  about: 'Что значат ЕДВ, ИПРА и другие сокращения. В новости портал сам пишет это при первом упоминании.',
};

export const fieldLabels: Readonly<Record<keyof AbbreviationFields, string>> = {
  short: 'Сокращение',
  full: 'Полностью',
  explanation: 'Пояснение',
  spoken: 'Как читается вслух',
};

/** What was typed at the last submit; null when there was none. */
export function typedAbbreviation(state: FormState<unknown, unknown>): AbbreviationFields | null {
  const text = (field: keyof AbbreviationFields) => typedText(state, field) ?? '';
  if (typedText(state, 'short') === null) return null;
  return {
    short: text('short'),
    full: text('full'),
    explanation: text('explanation'),
    spoken: text('spoken'),
  };
}

export function glossaryProblems(state: FormState<GlossaryProblem, unknown>): ShownProblem[] {
  if (state.status === 'refused') return state.problems.map(refusedProblem);
  return state.status === 'misfilled' ? state.problems.map(misfilledProblem) : [];
}

function misfilledProblem({ field, key }: FieldProblem): ShownProblem {
  if (key === 'tooLong') return { field, sentence: 'Слишком длинный текст. Сократите его' };
  return { sentence: 'Откройте страницу заново и повторите' };
}

function refusedProblem(problem: GlossaryProblem): ShownProblem {
  switch (problem.key) {
    case 'missing':
      return { field: problem.field, sentence: missing[problem.field] };
    case 'tooLong':
      return {
        field: problem.field,
        sentence: `Сократите: здесь помещается не больше ${plural(problem.most, SIGNS)}`,
      };
    case 'notAbbreviation':
      return { field: 'short', sentence: NOT_ABBREVIATION };
    case 'taken':
      return { field: 'short', sentence: 'Такое сокращение уже есть в словаре. Исправьте то, что там есть' };
    case 'conflict':
      return { field: 'conflict', sentence: 'Пока вы работали, сокращение изменил кто-то другой' };
    default:
      return { sentence: sentences[problem.key] };
  }
}

const SIGNS = ['знака', 'знаков', 'знаков'] as const;

const missing = {
  short: 'Введите сокращение',
  full: 'Напишите, что значит сокращение',
};

const NOT_ABBREVIATION =
  'Сокращение пишется хотя бы с двумя прописными буквами, без точек и скобок, например: ЕДВ, СанПиН';

const sentences = {
  notAllowed: 'Словарь ведут редакторы и администраторы, а ваша роль этого не позволяет',
  gone: 'Этого сокращения уже нет в словаре: кто-то удалил его. Откройте список заново',
};
