import type { ShownProblem } from '@/components/ui/form-problems';
import { guardFieldSentences, guardProblem } from '@/components/ui/guard-sentences';
import { COMMENT_LIMITS, type CommentProblem } from '@/lib/comments/rules';
import type { FieldProblem, FormState } from '@/lib/shared/form-state';
import { typedText } from '@/lib/shared/form-state';
import { formatNumber } from '@/lib/shared/russian';

type CommentForm = FormState<CommentProblem, never>;

/** Field and key of `commentSchema`'s problems. */
export const fieldSentences: Readonly<Record<string, string>> = {
  'name missing': 'Напишите, как к вам обращаться: имя будет стоять над комментарием',
  'name tooLong': `Сократите имя до ${COMMENT_LIMITS.name} знаков`,
  'email missing': 'Введите адрес электронной почты, читатели его не увидят',
  'email notAnEmail': 'Введите адрес электронной почты целиком, например ivanova@example.ru',
  'email tooLong': 'Адрес электронной почты слишком длинный',
  'text missing': 'Напишите комментарий',
  'text tooLong': `Сократите комментарий до ${formatNumber(COMMENT_LIMITS.text)} знаков`,
  ...guardFieldSentences,
};

export function commentProblems(state: CommentForm): ShownProblem[] {
  if (state.status === 'misfilled') return state.problems.map((problem) => misfilled(problem, state));
  return state.status === 'refused' ? state.problems.map(commentProblem) : [];
}

export function commentProblem(problem: CommentProblem): ShownProblem {
  switch (problem.key) {
    case 'notOpen':
      return { sentence: 'Комментарии к этой новости уже закрыты, поэтому комментарий не принят' };
    case 'appeal':
      return {
        field: 'notAppeal',
        sentence:
          'Похоже, что это обращение в департамент. Прочитайте, куда его направить, или отметьте, что это комментарий',
      };
    default:
      return guardProblem(problem);
  }
}

function misfilled({ field, key }: FieldProblem, state: CommentForm): ShownProblem {
  const sentence = fieldSentences[`${field} ${key}`] ?? 'Проверьте это поле';
  if (`${field} ${key}` !== 'text tooLong') return { field, sentence };
  const length = typedText(state, 'text')?.length ?? 0;
  return { field, sentence: `${sentence}: сейчас их ${formatNumber(length)}` };
}
