import { createArticle } from '@/lib/articles/editing.commands';
import { newArticleSchema } from '@/lib/articles/schema';
import { database } from '@/lib/db/client';
import { isRole } from '@/lib/people/rules';
import { aPerson } from './arrange';

/** Writes a draft with these tags, as the form of an article does; answers the tags that it has then. */
export async function saveDraftTags(names: readonly string[]): Promise<string[]> {
  const { id, email, name, role } = await aPerson({ role: 'editor' });
  const input = newArticleSchema.parse({ title: 'Черновик с метками', body: '', tags: names.join(', ') });
  if (!isRole(role)) throw new Error(role);
  const answer = await createArticle({ id, email, name, role }, input, new Date());
  if (!answer.ok) throw new Error('the draft was not written');
  const rows = await database().editionTag.findMany({
    where: { edition: { articleId: answer.value.articleId } },
    select: { tag: { select: { name: true } } },
  });
  return rows.map(({ tag }) => tag.name);
}
