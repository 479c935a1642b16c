import type { ShownProblem } from '@/components/ui/form-problems';
import {
  COMMENT_LIMITS,
  type CommentState,
  type Moderated,
  type ModerationProblem,
} from '@/lib/comments/rules';
import type { FormState } from '@/lib/shared/form-state';
import { formatNumber, plural } from '@/lib/shared/russian';

export const tabNames: Readonly<Record<CommentState, string>> = {
  waiting: 'Ждут проверки',
  published: 'Опубликованные',
  rejected: 'Отклонённые',
};

export const emptySentences: Readonly<Record<CommentState, string>> = {
  waiting: 'Все комментарии проверены.',
  published: 'Опубликованных комментариев нет.',
  rejected: 'Отклонённых комментариев нет.',
};

/** Why comments are rejected, for the moderators; readers never see it. */
export const rejectionReasons = [
  'Оскорбления',
  'Реклама',
  'Персональные данные',
  'Не о новости',
  'Обращение, а не комментарий',
  'Повтор',
] as const;

const problemSentences: Readonly<Record<ModerationProblem['key'], string>> = {
  notAllowed: 'Проверять комментарии могут редакторы и администраторы',
  nothingChosen: 'Отметьте хотя бы один комментарий',
  gone: 'Этого комментария больше нет',
  notPublished: 'Отвечают на опубликованные комментарии: сначала опубликуйте этот',
};

export function moderationProblems(state: FormState<ModerationProblem, unknown>): ShownProblem[] {
  if (state.status === 'refused')
    return state.problems.map(({ key }) => ({ sentence: problemSentences[key] }));
  if (state.status !== 'misfilled') return [];
  return state.problems.map(({ field, key }) => ({
    sentence:
      `${field} ${key}` === 'answer tooLong'
        ? `Сократите ответ до ${formatNumber(COMMENT_LIMITS.answer)} знаков`
        : 'Обновите страницу и повторите',
  }));
}

const deeds: Readonly<Record<Moderated['decision'], string>> = {
  publish: 'Опубликовано',
  reject: 'Отклонено',
  rejectSender: 'Отклонено',
  rejectSame: 'Отклонено',
  requeue: 'Возвращено на проверку',
};

/** «Опубликовано: 3 комментария.» */
export function moderatedSentence({ decision, count }: Moderated): string {
  if (count === 0) return 'Ничего не изменилось: кто-то уже решил так же.';
  return `${deeds[decision]}: ${plural(count, ['комментарий', 'комментария', 'комментариев'])}.`;
}
