import { useEffect, useRef } from 'react';
import notices from '../article/notice.module.css';
import styles from './second-factor-view.module.css';

/** This page is the only one that ever shows them. */
export function RecoveryCodes({ codes, isFirst }: { codes: readonly string[]; isFirst: boolean }) {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), []);
  return (
    <div className={notices.success} ref={notice} role="status" tabIndex={-1}>
      <h2>{isFirst ? 'Второй шаг включён' : 'Новые запасные коды'}</h2>
      <p>
        Запишите или распечатайте запасные коды и&nbsp;храните отдельно от&nbsp;телефона. Каждый впустит вас
        один раз вместо кода из&nbsp;приложения, если телефона нет под&nbsp;рукой. Больше портал
        их&nbsp;не&nbsp;покажет.
      </p>
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      {/* Not a link of Next: the codes must not come back with the «Back» button. */}
      <p>
        <a href="/editor">Коды записаны, открыть рабочий стол</a>
      </p>
    </div>
  );
}
