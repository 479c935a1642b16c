import type { ShownProblem } from '@/components/ui/form-problems';
import { SYNONYM_LIMITS, type SynonymProblem } from '@/lib/search/synonyms.rules';
import type { FormState } from '@/lib/shared/form-state';
import { plural } from '@/lib/shared/russian';

export const synonymsWords = {
  name: 'Слова с одним значением',
  about: 'Кто ищет одно слово, находит и новости с остальными: дети — ребёнок, выплата — пособие.',
};

export function synonymProblems(state: FormState<SynonymProblem, unknown>): ShownProblem[] {
  if (state.status === 'refused') return state.problems.map(shownProblem);
  if (state.status !== 'misfilled') return [];
  return state.problems.map(({ field }) =>
    field === 'words'
      ? { field, sentence: 'Слишком длинный текст. Сократите его' }
      : { sentence: 'Откройте страницу заново и повторите' },
  );
}

/** The words of a group in one line, as the pages show them. */
export function shownWords(words: readonly string[]): string {
  return words.join(', ');
}

function shownProblem(problem: SynonymProblem): ShownProblem {
  return { ...('field' in problem && { field: problem.field }), sentence: sentenceOf(problem) };
}

function sentenceOf(problem: SynonymProblem): string {
  switch (problem.key) {
    case 'tooLong':
      return `«${problem.word.slice(0, 40)}…»: слово или выражение длиннее ${plural(SYNONYM_LIMITS.longest, ['знака', 'знаков', 'знаков'])}. Сократите его`;
    case 'notWords':
      return `«${problem.word}»: здесь нет ни одного слова. Уберите эту строку`;
    case 'common':
      return `«${problem.word}»: такие слова есть почти в каждой новости, поиск их не учитывает. Уберите эту строку`;
    case 'twice':
      return `«${problem.word}» написано дважды. Оставьте один раз`;
    case 'taken':
      return `«${problem.word}» уже стоит в другой группе: ${shownWords(problem.words)}. Дополните её`;
    default:
      return sentences[problem.key];
  }
}

const sentences = {
  tooFew: 'Введите хотя бы два слова или выражения, каждое с новой строки',
  tooMany: `В одной группе помещается не больше ${plural(SYNONYM_LIMITS.most, ['слова', 'слов', 'слов'])}. Уберите лишние`,
  conflict: 'Пока вы работали, эти слова изменил кто-то другой',
  gone: 'Этих слов больше нет: кто-то их удалил. Откройте список заново',
  notAllowed: 'Эти слова меняют редакторы и администраторы, а ваша роль этого не позволяет',
} as const;
