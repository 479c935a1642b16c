import Link from 'next/link';
import type { ReactNode } from 'react';
import { DateTimeView } from '@/components/ui/date-view';
import {
  deleteMediaPath,
  isUsed,
  type LibraryItem,
  MEDIA_PATH,
  type MediaUses,
} from '@/lib/media/library.rules';
import { documentKind } from '@/lib/media/rules';
import { formatBytes, formatNumber } from '@/lib/shared/russian';
import { UsesView } from './uses-view';

type MediaPageViewProps = {
  item: LibraryItem;
  uses: MediaUses;
  mayChange: boolean;
  children: ReactNode;
};

/** What is the same of a picture and of a document; `children` is what differs. */
export function MediaPageView({ item, uses, mayChange, children }: MediaPageViewProps) {
  return (
    <>
      <p>
        <Link href={MEDIA_PATH}>Вся библиотека</Link>
      </p>
      <h1>
        {item.kind === 'picture' ? 'Изображение' : 'Документ'} {item.fileName}
      </h1>
      <p>
        {factsOf(item)} Загружено: {item.createdBy.name}, <DateTimeView instant={item.createdAt} />
      </p>
      {children}
      <h2>Где используется</h2>
      <UsesView uses={uses} />
      {mayChange && <Deleting id={item.id} isUsed={isUsed(uses)} />}
    </>
  );
}

function Deleting({ id, isUsed: isInUse }: { id: string; isUsed: boolean }) {
  return (
    <>
      <h2>Удаление</h2>
      {isInUse ? (
        <p>
          Пока файл где-то используется, удалить его нельзя. Прежние редакции тоже считаются: история
          показывает новость такой, какой она была.
        </p>
      ) : (
        <p>
          <Link className="button-secondary" href={deleteMediaPath(id)}>
            Удалить из библиотеки
          </Link>
        </p>
      )}
    </>
  );
}

function factsOf(item: LibraryItem): string {
  if (item.kind === 'document') return `${documentKind(item)}, ${formatBytes(item.bytes)}.`;
  return `${formatNumber(item.width)} × ${formatNumber(item.height)} точек.`;
}
