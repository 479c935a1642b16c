import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EditionView } from '@/components/editor/history/edition-view';
import { RestoreForm } from '@/components/editor/history/restore-form.client';
import { mediaIdsOf } from '@/lib/articles/body.rules';
import { findEditionContent } from '@/lib/articles/history.queries';
import { type ArticleHistory, draftOf, mayRestore } from '@/lib/articles/history.rules';
import { editionAddress } from '@/lib/articles/history.schema';
import { findBodyMedia } from '@/lib/articles/queries';
import { requirePerson } from '@/lib/web/session';
import { requireEntry, requireHistory } from '../require-history';
import { restoreEditionAction } from './actions';

export const metadata: Metadata = { title: 'Редакция новости' };

type EditionPageProps = { params: Promise<{ id: string; number: string }> };

export default async function EditionPage({ params }: EditionPageProps) {
  const person = await requirePerson();
  const { id, number: numberInAddress } = await params;
  const history = await requireHistory(id, person);
  const { data: number } = editionAddress.safeParse(numberInAddress);
  const content = number ? await findEditionContent({ articleId: history.id, number }, person) : null;
  if (!number || !content) notFound();
  const media = await findBodyMedia(content.body);
  return (
    <EditionView
      content={content}
      entry={requireEntry(history, number)}
      history={history}
      isWhole={mediaIdsOf(content.body).every(
        (mediaId) => media.pictures.has(mediaId) || media.documents.has(mediaId),
      )}
      media={media}
    >
      {mayRestore(person, history.standing) && <Restoring history={history} number={number} />}
    </EditionView>
  );
}

function Restoring({ history, number }: { history: ArticleHistory; number: number }) {
  const draft = draftOf(history);
  if (draft?.number === number) return null;
  return (
    <RestoreForm
      action={restoreEditionAction}
      articleId={history.id}
      draft={draft}
      edition={number}
      version={history.standing.version}
    />
  );
}
