import { notFound, permanentRedirect } from 'next/navigation';
import { drawPicture } from '@/app/_machines/draw-picture';
import { findArticleAt } from '@/lib/articles/queries';
import { drawnPicturePath } from '@/lib/machines/pictures.rules';
import { formatDate } from '@/lib/shared/dates';
import { findSettings } from '@/lib/structure/queries';

type Context = { params: Promise<{ slug: string }> };

/** What stands for a published article in messengers and networks, should it have no photo. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  const [article, { departmentName }] = await Promise.all([findArticleAt(slug), findSettings()]);
  if (article?.state === 'moved') permanentRedirect(drawnPicturePath(article.slug));
  if (article?.state !== 'published') notFound();
  const { title, category, publishedAt } = article;
  const above = [category?.name, formatDate(publishedAt)].filter(Boolean).join(' · ');
  return drawPicture({ title, above, departmentName });
}
