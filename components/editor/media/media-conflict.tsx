import { mediaPath } from '@/lib/media/library.rules';
import panel from '../article/conflict-panel.module.css';

/** A field in both its states, as words. */
type Row = { readonly label: string; readonly saved: string; readonly mine: string };

type MediaConflictProps = {
  id: string;
  heading: string;
  mediaId: string;
  /** The saved version that the form would go over. */
  version: number;
  rows: readonly Row[];
};

/** Somebody else was faster: what is saved beside what stands in the form, and what to do. */
export function MediaConflict({ id, heading, mediaId, version, rows }: MediaConflictProps) {
  const headingId = `${id}-heading`;
  return (
    <section className={panel.panel} id={id} aria-labelledby={headingId} tabIndex={-1}>
      <h3 id={headingId}>{heading}</h3>
      <p>Ваше осталось в&nbsp;форме ниже и&nbsp;пока не&nbsp;сохранено.</p>
      <dl>
        {rows
          .filter(({ saved, mine }) => saved !== mine)
          .map(({ label, saved, mine }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className={panel.saved}>Сохранено: {saved || 'пусто'}</dd>
              <dd className={panel.saved}>У вас: {mine || 'пусто'}</dd>
            </div>
          ))}
      </dl>
      <div className={panel.choices}>
        <button className="button-danger" name="overwrites" type="submit" value={version}>
          Сохранить моё поверх
        </button>
        <a href={mediaPath(mediaId)}>Оставить сохранённое</a>
      </div>
    </section>
  );
}
