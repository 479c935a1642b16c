import notices from '../article/notice.module.css';
import type { Moved } from './board';
import type { Moving } from './entry-item';

type MovedNoteProps = { moved: Moved | null } & Pick<Moving, 'send' | 'submit' | 'isPending'>;

/** Tells where an article went, in a region that is read out, and leads back. */
export function MovedNote({ moved, send, submit, isPending }: MovedNoteProps) {
  return (
    <div className={moved ? notices.success : undefined}>
      <p role="status">{moved && `Новость «${moved.title}» теперь выйдет ${moved.moment}.`}</p>
      {moved && (
        <form action={send} noValidate onSubmit={submit}>
          <input name="articleId" type="hidden" value={moved.articleId} />
          <input name="version" type="hidden" value={moved.version} />
          <input name="day" type="hidden" value={moved.before.day} />
          <input name="time" type="hidden" value={moved.before.time} />
          <button className="button-secondary" disabled={isPending} type="submit">
            Вернуть на прежнее время
          </button>
        </form>
      )}
    </div>
  );
}
