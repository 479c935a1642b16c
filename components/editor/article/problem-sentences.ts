import type { ShownProblem } from '@/components/ui/form-problems';
import { LIMITS, type WorkingState } from '@/lib/articles/rules';
import type { FieldProblem, FormState } from '@/lib/shared/form-state';
import { formatNumber, plural } from '@/lib/shared/russian';
import { blockerProblem } from '../check/sentences';
import type { ArticleFormState, AutosaveState, ShownArticleProblem } from './form-state';

const missing: Readonly<Record<string, string>> = {
  title: 'Напишите заголовок: по нему вы найдёте черновик',
  lead: 'Напишите вводный абзац: он виден в списках новостей и на главной',
  body: 'Напишите текст новости',
  categoryId: 'Выберите рубрику',
  sourceId: 'Выберите источник',
  changeNote:
    'Напишите в форме новости, что изменено, или отметьте, что правка мелкая и сообщать о ней нечего',
  reason: 'Напишите причину: её увидят читатели',
  why: 'Напишите почему',
  remark: 'Напишите, что исправить',
  words: 'Напишите замечание',
  withdrawAtReason: 'Напишите причину: её увидят читатели',
  publishAt: 'Укажите день и время публикации',
  withdrawAt: 'Укажите день и время снятия',
};

const unknownChoice: Readonly<Record<string, string>> = {
  categoryId: 'Этой рубрики больше нет. Выберите другую',
  sourceId: 'Этого источника больше нет. Выберите другой',
  photoId: 'Этого изображения больше нет в библиотеке. Выберите другое',
};

const misfilled: Readonly<Record<string, string>> = {
  badSlug: 'В адресе могут быть только латинские буквы, цифры и дефисы между ними, например lgotnyy-proezd',
  badAddress: 'Вставьте адрес страницы изображения из библиотеки целиком',
  notADay: 'Укажите день целиком, например 30.11.2026',
  notATime: 'Укажите день и время целиком, например 28.11.2026 9:00',
  noSuchTime: 'В этот день часы переводят, и такого времени на них не будет. Выберите другое',
  tooMany: `Слишком много меток: можно указать не больше ${LIMITS.tags}`,
};

const limits: Readonly<Record<string, number>> = {
  ...LIMITS,
  withdrawAtReason: LIMITS.reason,
  cardAudience: 500,
  cardBenefit: 500,
  cardAmount: 300,
  cardPlace: 500,
  cardDocuments: 2000,
  cardPhone: 100,
};

const workingStateWords: Readonly<Record<WorkingState, string>> = {
  draft: 'в работе',
  review: 'на проверке',
  returned: 'возвращена на доработку',
  scheduled: 'запланирована',
};

/** Everything that the form's last answer asks to mend. */
export function articleProblems(state: FormState<ShownArticleProblem, unknown>): ShownProblem[] {
  switch (state.status) {
    case 'misfilled':
      return state.problems.map(misfilledProblem);
    case 'refused':
      return state.problems.map(refusedProblem);
    default:
      return [];
  }
}

/** The same for the form of the text, which may have saved what it could not submit. */
export function writingProblems(state: ArticleFormState | AutosaveState): ShownProblem[] {
  if (state.status !== 'done') return articleProblems(state);
  return 'unsubmitted' in state.shown ? state.shown.unsubmitted.map(refusedProblem) : [];
}

/** Problems that the schema found, in words. */
function misfilledProblem({ field, key }: FieldProblem): ShownProblem {
  if (key === 'missing') return { field, sentence: missing[field] ?? 'Заполните это поле' };
  if (key === 'tooLong') return { field, sentence: tooLong(field) };
  if (key === 'unknownChoice') return { field, sentence: unknownChoice[field] ?? 'Выберите из списка' };
  return { field, sentence: misfilled[key] ?? 'Проверьте это поле' };
}

function tooLong(field: string): string {
  if (field === 'tags') return 'Метка длиннее 60 знаков: разделите метки запятыми или сократите';
  const limit = limits[field];
  if (limit === undefined) return 'Текст слишком длинный';
  return `Сократите текст: здесь помещается не больше ${plural(limit, ['знака', 'знаков', 'знаков'])}`;
}

type PlainKey = Exclude<
  ShownArticleProblem['key'],
  | 'missing'
  | 'unknownChoice'
  | 'slugTaken'
  | 'conflict'
  | 'inThePast'
  | 'tooFarAhead'
  | 'wrongState'
  | 'unticked'
  | 'blocked'
  | 'draftInWork'
>;

const plainSentences: Readonly<Record<PlainKey, string>> = {
  notAllowed: 'Ваша роль не позволяет этого. Текст сохранён только на этой странице',
  gone: 'Этой новости больше нет. Скопируйте свой текст, чтобы не потерять его',
  noWorkingEdition: 'Эта редакция уже опубликована. Начните новую редакцию',
  scheduled: 'Новость стоит в расписании, и её текст закрыт для правки. Сначала снимите её с расписания',
  notScheduled: 'В расписании этой новости уже нет: её сняли или она вышла',
  noWithdrawalPlanned: 'Снятие этой новости уже не запланировано',
  notLive: 'Новость сейчас не опубликована',
  notInReview: 'Сначала отправьте новость на проверку: её публикует тот, кто её проверил',
  ownText:
    'Последним текст меняли вы. Публикует его другой редактор, или опубликуйте без проверки и напишите почему',
  nothingToApprove: 'Эту новость уже проверили',
  noSuchRemark: 'Это замечание уже отмечено',
  noSuchEdition: 'Такой редакции у этой новости нет',
  alreadyInWork: 'Эта редакция и есть черновик, над которым идёт работа',
  ownFacts: 'Факты сверяет другой редактор: не тот, кто последним менял текст',
};

function isPlain(problem: ShownArticleProblem): problem is Extract<ShownArticleProblem, { key: PlainKey }> {
  return Object.hasOwn(plainSentences, problem.key);
}

/** Why a command refused, in words. */
export function refusedProblem(problem: ShownArticleProblem): ShownProblem {
  if (isPlain(problem)) return { sentence: plainSentences[problem.key] };
  switch (problem.key) {
    case 'missing':
      return { field: problem.field, sentence: missing[problem.field] ?? 'Заполните это поле' };
    case 'unknownChoice':
      return { field: problem.field, sentence: unknownChoice[problem.field] ?? 'Выберите из списка' };
    case 'slugTaken':
      return {
        field: 'slug',
        sentence: `Адрес «${problem.slug}» уже занят другой новостью. Придумайте другой`,
      };
    case 'conflict':
      return { field: 'conflict', sentence: 'Пока вы работали, новость изменил кто-то другой' };
    case 'inThePast':
      return { field: problem.field, sentence: 'Это время уже прошло. Выберите время позже' };
    case 'tooFarAhead':
      return { field: problem.field, sentence: 'Выберите время не дальше чем через год' };
    case 'wrongState':
      return { sentence: `Сейчас новость ${workingStateWords[problem.state]}: этого с ней сделать нельзя` };
    case 'unticked':
      return { sentence: untickedSentence(problem.count) };
    case 'blocked':
      return { field: problem.blocker.place.field, sentence: blockerProblem(problem.blocker) };
    case 'draftInWork':
      return {
        field: 'setAside',
        sentence: `Над новостью уже идёт работа. Отметьте, что черновик № ${problem.number} можно отложить, или продолжайте работать с ним`,
      };
  }
}

/** «Сверьте с источником ещё 3 факта …» */
export function untickedSentence(count: number): string {
  return `Сверьте с источником и отметьте ещё ${plural(count, ['факт', 'факта', 'фактов'])}`;
}

/** «До 250 знаков» */
export function limitHint(limit: number): string {
  return `До ${formatNumber(limit)}\u00a0знаков`;
}
