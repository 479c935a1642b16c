import Link from 'next/link';
import { DateTimeView } from '@/components/ui/date-view';
import {
  countHeld,
  type Deed,
  EXPORT_PATH,
  erasePath,
  type HeldData,
  isNothing,
  PERSONAL_DATA_PATH,
} from '@/lib/personal-data/rules';
import notices from '../article/notice.module.css';
import { DeedList } from './deed-list';
import { countsText, erasedSentences } from './deed-words';
import styles from './found-view.module.css';
import { HeldDataView } from './held-data-view';

type FoundViewProps = {
  /** Stands for the address in the forms. */
  found: string;
  email: string;
  held: HeldData;
  deeds: readonly Deed[];
  hasJustErased: boolean;
};

export function FoundView({ found, email, held, deeds, hasJustErased }: FoundViewProps) {
  const counts = countHeld(held);
  return (
    <>
      <h1>Персональные данные</h1>
      {hasJustErased && <ErasedNote deeds={deeds} />}
      <p className={styles.address}>
        По адресу <strong>{email}</strong> хранится: {countsText(counts)}.
      </p>
      <div className={styles.buttons}>
        <form action={EXPORT_PATH} method="post">
          <input type="hidden" name="found" value={found} />
          <button className="button" type="submit">
            Выгрузить всё в файл JSON
          </button>
        </form>
        {!isNothing(counts) && (
          <Link className="button-danger" href={erasePath(found)}>
            Удалить данные…
          </Link>
        )}
      </div>
      <HeldDataView held={held} />
      <DeedList deeds={deeds} />
      <p>
        <Link href={PERSONAL_DATA_PATH}>Найти по другому адресу</Link>
      </p>
    </>
  );
}

function ErasedNote({ deeds }: { deeds: readonly Deed[] }) {
  const newest = deeds.find(({ erasure }) => erasure !== null);
  if (!newest?.erasure) return null;
  return (
    <div className={notices.success} role="status">
      <h2>
        Данные удалены, <DateTimeView instant={newest.at} />
      </h2>
      {erasedSentences(newest.erasure.erased).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
