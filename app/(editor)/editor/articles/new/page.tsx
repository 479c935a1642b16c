import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { ArticleForm } from '@/components/editor/article/article-form.client';
import { findFormChoices } from '@/lib/articles/form.queries';
import { mayPublish } from '@/lib/articles/rules';
import type { Person } from '@/lib/people/rules';
import { portalZone } from '@/lib/shared/dates';
import { requirePersonUnlessPosting } from '@/lib/web/session';
import { chooseMediaAction } from '../../media/actions';
import { autosaveAction, autosaveNewAction } from '../[id]/autosave-actions';
import { writeBegunArticleAction, writeNewArticleAction } from './actions';

export const metadata: Metadata = { title: 'Создание новости' };

export default async function NewArticlePage() {
  const person = await requirePersonUnlessPosting();
  return (
    <>
      <h1>Создание новости</h1>
      <ArticleForm
        action={writeNewArticleAction}
        article={null}
        autosaving={person && autosavingOf(person)}
        choices={{ ...(await findFormChoices(null)), find: chooseMediaAction }}
        firstProblems={[]}
        isResting={false}
        steps={{ maySubmit: true, mayCheck: person !== null && mayPublish(person) }}
        note={null}
        zone={portalZone()}
      />
    </>
  );
}

/** The article's id is chosen here, so that a first autosave whose answer is lost does not begin a second article. */
function autosavingOf({ id: personId }: Person) {
  const articleId = randomUUID();
  const beginning = { articleId, begin: autosaveNewAction, write: writeBegunArticleAction };
  return { key: articleId, personId, save: autosaveAction, beginning };
}
