import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import type { GivenPassword } from '@/lib/people/managing.rules';
import notices from '../article/notice.module.css';
import styles from './people-view.module.css';

type GivenPasswordNoticeProps = { heading: string; given: GivenPassword; children?: ReactNode };

/** Stands in place of the form that was sent: this page is the only one that ever shows the password. */
export function GivenPasswordNotice({ heading, given, children }: GivenPasswordNoticeProps) {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), []);
  return (
    <div className={notices.success} ref={notice} role="status" tabIndex={-1}>
      <h2>{heading}</h2>
      <p className={styles.facts}>
        Адрес для входа: <strong>{given.email}</strong>
        <br />
        Пароль: <strong className={styles.password}>{given.password}</strong>
      </p>
      <p>
        Пароль показан один раз: портал хранит только его отпечаток. Перепишите его и передайте человеку лично
        или по телефону, а не письмом. После входа пусть сменит его на странице «Учётная запись».
      </p>
      {children}
    </div>
  );
}
