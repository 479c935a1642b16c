import type { ShownProblem } from '@/components/ui/form-problems';
import { PICTURE_LIMITS, type PictureProblem } from '@/lib/media/rules';
import type { FieldProblem, FormState } from '@/lib/shared/form-state';
import { formatNumber } from '@/lib/shared/russian';

const KINDS = 'JPEG, PNG, WebP, AVIF или GIF';

export const fieldSentences: Readonly<Record<string, string>> = {
  'file missing': 'Выберите файл с изображением',
  'file tooLarge': 'Файл больше 25 МБ. Уменьшите изображение и загрузите снова',
  'alt missing': 'Опишите, что изображено, или отметьте, что изображение декоративное',
  'alt tooLong': `Описание длиннее ${PICTURE_LIMITS.alt} знаков. Сократите его`,
  'caption tooLong': `Подпись длиннее ${PICTURE_LIMITS.caption} знаков. Сократите её`,
  'credit tooLong': `Имя автора длиннее ${PICTURE_LIMITS.credit} знаков. Сократите его`,
};

const refusals: Readonly<Record<PictureProblem['key'], ShownProblem>> = {
  notAllowed: { sentence: 'Ваша роль не позволяет менять это изображение' },
  gone: { sentence: 'Этого изображения больше нет' },
  notAPicture: { field: 'file', sentence: `Этот файл не изображение ${KINDS}. Выберите другой файл` },
  tooManyPixels: {
    field: 'file',
    sentence: `В изображении больше ${formatNumber(PICTURE_LIMITS.pixels / 1_000_000)} мегапикселей. Уменьшите его`,
  },
  broken: { field: 'file', sentence: 'Изображение повреждено и не открывается. Сохраните его заново' },
  diskFull: {
    sentence: 'На сервере закончилось место, изображение не сохранено. Сообщите администратору портала',
  },
};

export function pictureProblems(state: FormState<PictureProblem, unknown>): ShownProblem[] {
  if (state.status === 'misfilled') return state.problems.map(shownFieldProblem);
  if (state.status === 'refused') return state.problems.map(({ key }) => refusals[key]);
  return state.status === 'signedOut' ? [signedOut] : [];
}

const signedOut = {
  sentence: 'Вы вышли из редакции, ничего не сохранено. Войдите в соседней вкладке и отправьте форму ещё раз',
};

function shownFieldProblem({ field, key }: FieldProblem): ShownProblem {
  return { field, sentence: fieldSentences[`${field} ${key}`] ?? 'Проверьте это поле' };
}
