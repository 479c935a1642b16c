import styles from '../notice.module.css';
import type { AutosaveStanding } from './autosave-standing';

/** The session ended while somebody was writing: unlike the answer to a button, it does not take the focus away. */
export function SessionNotice({ standing }: { standing: AutosaveStanding }) {
  if (standing.kind !== 'signedOut') return null;
  return (
    <div className={styles.warning}>
      <h2>Вы вышли из редакции</h2>
      <p>
        Пишите дальше, ваш текст остаётся в форме. Чтобы он снова сохранялся,{' '}
        <a href="/editor/login" rel="noreferrer" target="_blank">
          войдите в новой вкладке
        </a>{' '}
        и вернитесь сюда.
      </p>
    </div>
  );
}
