import Link from 'next/link';
import {
  countHeld,
  type ErasureProblem,
  foundPath,
  type HeldData,
  isNothing,
} from '@/lib/personal-data/rules';
import type { FormAction } from '@/lib/shared/form-state';
import notices from '../article/notice.module.css';
import { countsText } from './deed-words';
import { EraseForm } from './erase-form.client';
import styles from './found-view.module.css';

type EraseViewProps = {
  found: string;
  email: string;
  held: HeldData;
  /** YYYY-MM-DD */
  today: string;
  erase: FormAction<ErasureProblem, never>;
};

/** The step between wanting and doing: what exactly goes, upon which paper, and that there is no way back. */
export function EraseView({ found, email, held, today, erase }: EraseViewProps) {
  const counts = countHeld(held);
  const published = held.comments.filter(({ state }) => state === 'published');
  return (
    <>
      <h1>Удалить персональные данные</h1>
      <p className={styles.address}>
        По адресу <strong>{email}</strong> хранится: {countsText(counts)}.
      </p>
      {!isNothing(counts) && (
        <>
          <div className={notices.warning}>
            <h2>Это нельзя отменить</h2>
            <ul>
              <li>
                Удаляются сообщения пресс-службе, подписка и письма, а также комментарии, которых читатели не
                видят.
              </li>
              <li>Опубликованные комментарии удаляются или остаются без имени и почты — выберите ниже.</li>
              <li>Письмо, которое почтовый сервер принимает в эту минуту, отозвать не получится.</li>
              <li>Если человек просил и копию своих данных, сначала выгрузите их.</li>
            </ul>
          </div>
          <EraseForm action={erase} found={found} today={today} published={published.length} />
        </>
      )}
      <p>
        <Link href={foundPath(found)}>Вернуться без удаления</Link>
      </p>
    </>
  );
}
