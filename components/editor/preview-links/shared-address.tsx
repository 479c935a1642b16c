import { useEffect, useRef } from 'react';
import { DateTimeView } from '@/components/ui/date-view';
import notices from '../article/notice.module.css';
import { CopyButton } from './copy-button';
import styles from './preview-links-view.module.css';

export type Shared = { readonly address: string; readonly expiresAt: Date };

/** This answer is the only one that ever shows the address. */
export function SharedAddress({ shared: { address, expiresAt } }: { shared: Shared }) {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), []);
  return (
    <div className={notices.success} ref={notice} role="status" tabIndex={-1}>
      <h2>Ссылка готова</h2>
      <p>
        <a className={styles.address} href={address} rel="noopener" target="_blank">
          {address}
          <span className="visually-hidden"> (новая вкладка)</span>
        </a>
      </p>
      <CopyButton text={address} />
      <p>
        Действует до <DateTimeView instant={expiresAt} />. Адрес показан один раз: портал хранит только его
        отпечаток. Скопируйте его сейчас и отправьте тому, кто должен прочитать текст.
      </p>
    </div>
  );
}
