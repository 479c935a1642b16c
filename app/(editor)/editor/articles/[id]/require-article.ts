import { forbidden, notFound } from 'next/navigation';
import { findFormArticle } from '@/lib/articles/form.queries';
import type { FormArticle } from '@/lib/articles/form.rules';
import { articlePageAddress } from '@/lib/articles/form.schema';
import { mayOpen } from '@/lib/articles/rules';
import type { Person } from '@/lib/people/rules';

/** The article at this address: 404 where there is none, 403 for those who may not open it. */
export async function requireArticle(idInAddress: string, person: Person): Promise<FormArticle> {
  const { success, data: id } = articlePageAddress.safeParse(idInAddress);
  const article = success ? await findFormArticle(id) : null;
  if (!article) notFound();
  if (!mayOpen(person, article.standing)) forbidden();
  return article;
}
