import type { DeskFilter, DeskPartName, DeskState } from '@/lib/articles/desk.rules';

export const stateNames: Readonly<Record<DeskState, string>> = {
  draft: 'Черновик',
  republishing: 'Опубликована, готовится новая редакция',
  published: 'Опубликована',
  withdrawn: 'Снята с публикации',
  removed: 'Удалена',
};

export const filterNames: Readonly<Record<DeskFilter, string>> = {
  all: 'Все',
  draft: 'Черновики',
  republishing: 'С новой редакцией в работе',
  published: 'Опубликованные',
  withdrawn: 'Снятые с публикации',
};

type PartWords = { readonly heading: string; readonly empty: string; readonly filter: DeskFilter };

export const partWords: Readonly<Record<DeskPartName, PartWords>> = {
  ownDrafts: { heading: 'Мои черновики', empty: 'Неоконченных новостей у вас нет.', filter: 'draft' },
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
