import type { ShownProblem } from '@/components/ui/form-problems';
import type { PreviewLinkProblem, PreviewLinkState } from '@/lib/articles/preview-links.rules';
import type { FormState } from '@/lib/shared/form-state';

export const linkStates: Readonly<Record<PreviewLinkState, string>> = {
  open: 'действует',
  expired: 'срок закончился',
  withdrawn: 'отозвана',
};

const sentences: Readonly<Record<PreviewLinkProblem['key'], string>> = {
  notAllowed: 'Ссылками управляют те, кто может править новость',
  gone: 'Этой новости больше нет. Вернитесь к списку новостей',
  nothingInWork: 'Над новостью сейчас никто не работает: показывать нечего, кроме того, что уже на сайте',
  alreadyEnded: 'Эта ссылка уже не действует',
};

export function previewLinkProblems(state: FormState<PreviewLinkProblem, unknown>): ShownProblem[] {
  if (state.status === 'misfilled') return [{ sentence: 'Обновите страницу и повторите' }];
  return state.status === 'refused' ? state.problems.map(({ key }) => ({ sentence: sentences[key] })) : [];
}
