import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { articlePath } from '@/lib/articles/reading.rules';
import type { CommentSection } from '@/lib/comments/rules';
import { CommentPages } from './comment-section';

type CommentsPageViewProps = { article: { slug: string; title: string }; section: CommentSection };

/** A later page of an article's comments. */
export function CommentsPageView({ article: { slug, title }, section }: CommentsPageViewProps) {
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: 'Новости', href: '/news' },
          { label: title, href: articlePath(slug) },
        ]}
      />
      <h1>{title}</h1>
      <h2 id="comments">Комментарии, страница {section.page}</h2>
      <CommentPages slug={slug} section={section} />
    </>
  );
}
