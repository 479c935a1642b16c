import type { ShownProblem } from '@/components/ui/form-problems';
import {
  type ChangeProblem,
  CONSENT_LIMITS,
  type MediaProblem,
  TITLE_LIMIT,
} from '@/lib/media/library.rules';
import { PICTURE_LIMITS } from '@/lib/media/rules';
import { UPLOAD_LIMITS, type UploadProblem } from '@/lib/media/upload.rules';
import type { FieldProblem, FormState } from '@/lib/shared/form-state';
import { formatNumber, plural } from '@/lib/shared/russian';

const KINDS = 'изображения JPEG, PNG, WebP, AVIF, GIF и документы PDF, DOCX, XLSX, ODT';

const LARGEST = `${UPLOAD_LIMITS.bytes / 1_000_000} МБ`;

const fieldSentences: Readonly<Record<string, string>> = {
  'file missing': 'Выберите хотя бы один файл',
  'file tooMany': `За один раз портал принимает ${plural(UPLOAD_LIMITS.files, ['файл', 'файла', 'файлов'])}. Разделите их`,
  'alt missing': 'Опишите, что изображено, или отметьте, что изображение декоративное',
  'alt tooLong': `Описание длиннее ${PICTURE_LIMITS.alt} знаков. Сократите его`,
  'caption tooLong': `Подпись длиннее ${PICTURE_LIMITS.caption} знаков. Сократите её`,
  'credit tooLong': `Имя автора длиннее ${PICTURE_LIMITS.credit} знаков. Сократите его`,
  'title missing': 'Напишите, как документ называется для читателей',
  'title tooLong': `Название длиннее ${TITLE_LIMIT} знаков. Сократите его`,
  'people missing': 'Напишите, кто на снимке',
  'people tooLong': `Перечень людей длиннее ${CONSENT_LIMITS.people} знаков. Сократите его`,
  'text missing': 'Напишите, на что люди согласились и где хранится согласие',
  'text tooLong': `Запись длиннее ${formatNumber(CONSENT_LIMITS.text)} знаков. Сократите её`,
  'endsOn notADay': 'Укажите последний день согласия как дату, например 31.12.2027, или оставьте поле пустым',
};

const refusals: Readonly<Record<MediaProblem['key'], string>> = {
  notAllowed: 'Ваша роль не позволяет менять этот файл библиотеки',
  gone: 'Этого файла в библиотеке больше нет',
  inUse: 'Файл нельзя удалить: его показывает новость, её прежняя редакция или страница портала',
};

/** Why a file was not taken in, and what to do about it. */
export const uploadSentences: Readonly<Record<UploadProblem['key'], string>> = {
  empty: 'В файле ничего нет. Проверьте, открывается ли он на вашем компьютере',
  tooLarge: `Файл больше ${LARGEST}. Уменьшите его и загрузите снова`,
  unknownKind: `Портал принимает только ${KINDS}. Этот файл внутри другого вида, каким бы ни было его имя`,
  tooManyPixels: `Изображение слишком велико: больше ${formatNumber(PICTURE_LIMITS.pixels / 1_000_000)} мегапикселей или выше 16 383 точек. Уменьшите его`,
  broken: 'Файл повреждён и не открывается. Сохраните его заново и загрузите снова',
  twoInOne:
    'В файле спрятано ещё что-то: архив, страница или другой документ. Откройте его и сохраните заново, тогда лишнее пропадёт',
  macros: 'В документе есть макросы или программы. Сохраните его как обычный DOCX, XLSX или ODT',
  script: 'В этом PDF есть программа, которая запускается при открытии. Сохраните документ в PDF заново',
  bomb: 'Документ при открытии разворачивается в огромный объём и может повесить компьютер читателя. Сохраните его заново',
  diskFull: 'На диске портала нет места, файл не сохранён. Сообщите администратору портала',
};

/** `conflictId` is where the form shows what somebody else has saved. */
export function mediaProblems(
  state: FormState<ChangeProblem<object>, unknown>,
  conflictId = 'conflict',
): ShownProblem[] {
  if (state.status === 'misfilled') return state.problems.map(shownFieldProblem);
  if (state.status === 'refused') {
    return state.problems.map(({ key }) =>
      key === 'conflict' ? { field: conflictId, sentence: CONFLICT } : { sentence: refusals[key] },
    );
  }
  return state.status === 'signedOut' ? [signedOut] : [];
}

const CONFLICT = 'Пока вы работали, это изменил кто-то другой';

/** What is saved by now, where somebody else was faster. */
export function conflictIn<Values>(
  state: FormState<ChangeProblem<Values>, unknown>,
): (Values & { readonly version: number }) | null {
  if (state.status !== 'refused') return null;
  for (const problem of state.problems) if (problem.key === 'conflict') return problem.saved;
  return null;
}

const signedOut = {
  sentence: 'Вы вышли из редакции, ничего не сохранено. Войдите в соседней вкладке и отправьте форму ещё раз',
};

function shownFieldProblem({ field, key }: FieldProblem): ShownProblem {
  const sentence = fieldSentences[`${field} ${key}`];
  return sentence ? { field, sentence } : { sentence: 'Откройте эту страницу заново и повторите' };
}
