import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import notices from '../article/notice.module.css';
import styles from './people-view.module.css';

/** Stands in place of the form that was sent. */
export function InvitedNotice({ email, children }: { email: string; children: ReactNode }) {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), []);
  return (
    <div className={notices.success} ref={notice} role="status" tabIndex={-1}>
      <h2>Человек добавлен, приглашение отправляется</h2>
      <p className={styles.facts}>
        Письмо уйдёт на адрес <strong>{email}</strong>. По ссылке в&nbsp;нём человек выберет пароль
        и&nbsp;войдёт. Ссылка действует 7&nbsp;дней; отозвать её или отправить заново можно на странице
        человека.
      </p>
      {children}
    </div>
  );
}
