import type { ReactNode } from 'react';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { articlePath } from '@/lib/articles/reading.rules';
import type { CommentWindow } from '@/lib/comments/rules';
import { WindowSentences } from './comment-section';

type CommentPageViewProps = {
  article: { slug: string; title: string };
  window: CommentWindow;
  /** The form; it shows itself closed as well, so that what was typed meanwhile is not lost. */
  children: ReactNode;
};

export function CommentPageView({ article: { slug, title }, window, children }: CommentPageViewProps) {
  return (
    <>
      <Breadcrumbs trail={[{ label: 'Новости', href: '/news' }]} />
      <h1>Комментарий к новости</h1>
      <p>
        <a href={articlePath(slug)}>{title}</a>
      </p>
      {window.state === 'off' ? <p>Эту новость не комментируют.</p> : <WindowSentences window={window} />}
      {children}
    </>
  );
}
