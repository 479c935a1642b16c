import type { Person } from '@/lib/people/rules';
import { type ArticleProblem, type ArticleText, mayPublish, whyNotPublishable } from './rules';

/** What the rules of publishing ask about; the article is under lock. */
type Publishable = { readonly working: { readonly text: ArticleText } | null };

/** Everything that keeps `person` from publishing the working edition, now or by the schedule, all at once. */
export function whyNotPublish(person: Person, article: Publishable): ArticleProblem[] {
  return mayPublish(person) ? whyNotReady(article) : [{ key: 'notAllowed' }];
}

/** What keeps the working edition from readers whoever decides it: asked once more when its planned minute comes. */
export function whyNotReady({ working }: Publishable): ArticleProblem[] {
  return working ? whyNotPublishable(working.text) : [{ key: 'noWorkingEdition' }];
}
