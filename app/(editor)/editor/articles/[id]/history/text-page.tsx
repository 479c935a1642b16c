import { EditionView } from '@/components/editor/history/edition-view';
import { RestoreForm } from '@/components/editor/history/restore-form.client';
import { mediaIdsOf } from '@/lib/articles/body.rules';
import { type ArticleHistory, draftOf, type HistoryText, mayRestore } from '@/lib/articles/history.rules';
import { findBodyMedia } from '@/lib/articles/queries';
import type { Person } from '@/lib/people/rules';
import { restoreEditionAction } from './[number]/actions';
import { requireContent } from './require-history';

type TextPageProps = { history: ArticleHistory; text: HistoryText; person: Person };

/** A text of the history, whole, with the form that brings it back. */
export async function TextPage({ history, text, person }: TextPageProps) {
  const content = await requireContent(history, text, person);
  const media = await findBodyMedia(content.body);
  return (
    <EditionView
      content={content}
      history={history}
      isWhole={mediaIdsOf(content.body).every(
        (mediaId) => media.pictures.has(mediaId) || media.documents.has(mediaId),
      )}
      media={media}
      text={text}
    >
      {mayRestore(person, history.standing) && <Restoring history={history} text={text} />}
    </EditionView>
  );
}

function Restoring({ history, text: { entry, checkpoint } }: { history: ArticleHistory; text: HistoryText }) {
  const draft = draftOf(history);
  if (draft?.number === entry.number && !checkpoint) return null;
  return (
    <RestoreForm
      action={restoreEditionAction}
      articleId={history.id}
      draft={draft}
      edition={entry.number}
      version={history.standing.version}
      {...(checkpoint && { checkpoint: checkpoint.id })}
    />
  );
}
