import { useEffect, useRef } from 'react';
import type { FormState } from '@/lib/shared/form-state';
import styles from './notice.module.css';

/** The session ended while somebody was writing: their text is in the form, and signing in elsewhere saves it. */
export function SignedOutNotice({ state }: { state: FormState<unknown, unknown> }) {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.status === 'signedOut') notice.current?.focus();
  }, [state]);
  if (state.status !== 'signedOut') return null;
  return (
    <div className={styles.warning} ref={notice} role="alert" tabIndex={-1}>
      <h2>Вы вышли из редакции</h2>
      <p>
        Сеанс закончился, поэтому изменения ещё не сохранены. Ваш текст остался в форме. Не закрывайте эту
        страницу:{' '}
        <a href="/editor/login" rel="noreferrer" target="_blank">
          войдите в новой вкладке
        </a>
        , вернитесь сюда и отправьте форму ещё раз.
      </p>
    </div>
  );
}

/** The portal or the line to it failed while the form was sent by script. */
export function UnreachableNotice() {
  return (
    <div className={styles.warning} role="alert">
      <h2>Не удалось связаться с порталом</h2>
      <p>Изменения ещё не сохранены, ваш текст остался в форме. Подождите немного и отправьте её ещё раз.</p>
    </div>
  );
}
