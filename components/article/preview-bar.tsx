import { DateTimeView } from '@/components/ui/date-view';
import styles from './preview-bar.module.css';

/** Says above a text in work that it is none for everybody yet. `isLive`: readers see an earlier edition. */
export function PreviewBar({ expiresAt, isLive }: { expiresAt: Date; isLive: boolean }) {
  return (
    <aside aria-label="Предварительный просмотр" className={styles.bar}>
      <p>
        <strong>Предварительный просмотр.</strong>{' '}
        {isLive
          ? 'Эта редакция ещё не опубликована: на сайте пока прежний текст.'
          : 'Новость ещё не опубликована, и текст может измениться.'}{' '}
        Ссылка действует до <DateTimeView instant={expiresAt} />. Пожалуйста, никому её не передавайте.
      </p>
    </aside>
  );
}
