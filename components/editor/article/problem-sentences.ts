import type { ShownProblem } from '@/components/ui/form-problems';
import { LIMITS } from '@/lib/articles/rules';
import type { FieldProblem } from '@/lib/shared/form-state';
import { formatNumber, plural } from '@/lib/shared/russian';
import { blockerProblem } from '../check/sentences';
import type { ArticleFormState, ShownArticleProblem } from './form-state';

const missing: Readonly<Record<string, string>> = {
  title: 'Напишите заголовок: по нему вы найдёте черновик',
  lead: 'Напишите вводный абзац: он виден в списках новостей и на главной',
  body: 'Напишите текст новости',
  categoryId: 'Выберите рубрику',
  sourceId: 'Выберите источник',
  reason: 'Напишите причину: её увидят читатели',
};

const unknownChoice: Readonly<Record<string, string>> = {
  categoryId: 'Этой рубрики больше нет. Выберите другую',
  sourceId: 'Этого источника больше нет. Выберите другой',
  photoId: 'Этого изображения больше нет в библиотеке. Выберите другое',
};

const misfilled: Readonly<Record<string, string>> = {
  badSlug: 'В адресе могут быть только латинские буквы, цифры и дефисы между ними, например lgotnyy-proezd',
  notADay: 'Укажите день целиком, например 30.11.2026',
  tooMany: `Слишком много меток: можно указать не больше ${LIMITS.tags}`,
};

const limits: Readonly<Record<string, number>> = {
  ...LIMITS,
  cardAudience: 500,
  cardBenefit: 500,
  cardAmount: 300,
  cardPlace: 500,
  cardDocuments: 2000,
  cardPhone: 100,
};

/** Everything that the form's last answer asks to mend. */
export function articleProblems(state: ArticleFormState): ShownProblem[] {
  switch (state.status) {
    case 'misfilled':
      return state.problems.map(misfilledProblem);
    case 'refused':
      return state.problems.map(refusedProblem);
    case 'done':
      return state.shown.unpublished.map(refusedProblem);
    default:
      return [];
  }
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

/** Why a command refused, in words. */
export function refusedProblem(problem: ShownArticleProblem): ShownProblem {
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
    case 'notAllowed':
      return { sentence: 'Ваша роль не позволяет этого. Текст сохранён только на этой странице' };
    case 'gone':
      return { sentence: 'Этой новости больше нет. Скопируйте свой текст, чтобы не потерять его' };
    case 'noWorkingEdition':
      return { sentence: 'Эта редакция уже опубликована. Начните новую редакцию' };
    case 'notLive':
      return { sentence: 'Новость сейчас не опубликована' };
    case 'noSuchEdition':
      return { sentence: 'Такой редакции у этой новости нет' };
    case 'alreadyInWork':
      return { sentence: 'Эта редакция и есть черновик, над которым идёт работа' };
    case 'ownFacts':
      return { sentence: 'Факты сверяет другой редактор: не тот, кто последним менял текст' };
    case 'blocked':
      return { field: problem.blocker.place.field, sentence: blockerProblem(problem.blocker) };
    case 'draftInWork':
      return {
        field: 'setAside',
        sentence: `Над новостью уже идёт работа. Отметьте, что черновик № ${problem.number} можно отложить, или продолжайте работать с ним`,
      };
  }
}

/** «До 250 знаков» */
export function limitHint(limit: number): string {
  return `До ${formatNumber(limit)}\u00a0знаков`;
}
