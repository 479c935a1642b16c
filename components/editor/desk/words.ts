import type { DeskFilter, DeskPartName, DeskState } from '@/lib/articles/desk.rules';
import type { WorkingState } from '@/lib/articles/rules';

export const stateNames: Readonly<Record<DeskState, string>> = {
  draft: 'Черновик',
  review: 'Ждёт проверки',
  returned: 'Возвращена на доработку',
  scheduled: 'Запланирована',
  discarded: 'Черновик отложен',
  republishing: 'Опубликована',
  published: 'Опубликована',
  withdrawn: 'Снята с публикации',
  removed: 'Удалена',
};

export const filterNames: Readonly<Record<DeskFilter, string>> = {
  all: 'Все',
  draft: 'Черновики',
  review: 'Ждут проверки',
  returned: 'Возвращены на доработку',
  scheduled: 'Запланированы',
  republishing: 'С новой редакцией в работе',
  published: 'Опубликованные',
  unchecked: 'Опубликованы без проверки',
  withdrawn: 'Снятые с публикации',
  removed: 'Удалённые с сайта',
  discarded: 'Отложенные черновики',
};

/** What becomes of the new edition of an article that readers have. */
export const workNames: Readonly<Record<WorkingState, string>> = {
  draft: 'готовится новая редакция',
  review: 'новая редакция ждёт проверки',
  returned: 'новая редакция возвращена на доработку',
  scheduled: 'новая редакция запланирована',
};

type PartWords = { readonly heading: string; readonly empty: string; readonly filter: DeskFilter };

export const partWords: Readonly<Record<DeskPartName, PartWords>> = {
  ownDrafts: { heading: 'Мои черновики', empty: 'Неоконченных новостей у вас нет.', filter: 'draft' },
  returned: { heading: 'Возвращены на доработку', empty: 'Возвращённых нет.', filter: 'returned' },
  review: { heading: 'Ждут проверки', empty: 'На проверке ничего нет.', filter: 'review' },
  scheduled: { heading: 'Запланированы', empty: 'Запланированных публикаций нет.', filter: 'scheduled' },
  unchecked: {
    heading: 'Опубликованы без проверки',
    empty: 'Всё опубликованное проверено.',
    filter: 'unchecked',
  },
  othersDrafts: { heading: 'Черновики коллег', empty: 'У коллег черновиков нет.', filter: 'draft' },
  republishing: {
    heading: 'Новые редакции в работе',
    empty: 'Ни одну из опубликованных новостей сейчас не переделывают.',
    filter: 'republishing',
  },
  published: {
    heading: 'Недавно опубликованные',
    empty: 'Опубликованных новостей нет.',
    filter: 'published',
  },
  withdrawn: {
    heading: 'Снятые с публикации',
    empty: 'Снятых с публикации новостей нет.',
    filter: 'withdrawn',
  },
};
