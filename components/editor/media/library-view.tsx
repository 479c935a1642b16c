import Link from 'next/link';
import { Pagination } from '@/components/ui/pagination';
import type { DisplayMode } from '@/lib/display/rules';
import {
  LIBRARY_PAGE,
  type LibraryItem,
  type LibraryKind,
  type LibrarySearch,
  libraryAddress,
  libraryKinds,
  type MediaProblem,
} from '@/lib/media/library.rules';
import type { UploadOutcome } from '@/lib/media/upload.rules';
import type { FormAction } from '@/lib/shared/form-state';
import { plural } from '@/lib/shared/russian';
import notices from '../article/notice.module.css';
import { Tabs } from '../tabs/tabs';
import { ItemCard } from './item-card';
import { LibrarySearchForm } from './library-search';
import styles from './library-view.module.css';
import { UploadForm } from './upload-form.client';

type LibraryViewProps = {
  items: readonly LibraryItem[];
  total: number;
  page: number;
  search: LibrarySearch;
  /** How many pictures are in need of a new consent, or soon will be. */
  consents: { readonly ended: number; readonly ending: number };
  /** Whether an item was just deleted. */
  isDeleted: boolean;
  images: DisplayMode['images'];
  now: Date;
  upload: FormAction<MediaProblem, UploadOutcome[]>;
};

export function LibraryView({
  items,
  total,
  page,
  search,
  consents,
  isDeleted,
  images,
  now,
  upload,
}: LibraryViewProps) {
  return (
    <>
      <h1>Библиотека</h1>
      {isDeleted && <p role="status">Файл удалён из библиотеки.</p>}
      <ConsentNotice consents={consents} />
      <section aria-labelledby="upload">
        <h2 id="upload">Загрузить файлы</h2>
        <UploadForm action={upload} />
      </section>
      <section aria-labelledby="library">
        <h2 id="library">Изображения и документы</h2>
        <Tabs label="Что показать" tabs={libraryKinds.map((show) => tabOf(show, search))} />
        <LibrarySearchForm search={search} />
        <p>{countSentence(total, search)}</p>
        <ul className={`plain-list ${styles.grid}`}>
          {items.map((item) => (
            <ItemCard images={images} item={item} key={item.id} now={now} />
          ))}
        </ul>
        <Pagination
          page={page}
          lastPage={Math.max(1, Math.ceil(total / LIBRARY_PAGE))}
          hrefOf={(number) => libraryAddress(search, number)}
        />
      </section>
    </>
  );
}

const kindNames: Readonly<Record<LibraryKind, string>> = {
  all: 'Всё',
  pictures: 'Изображения',
  documents: 'Документы',
  undescribed: 'Без описания',
  unused: 'Нигде не используются',
};

function tabOf(show: LibraryKind, search: LibrarySearch) {
  return {
    href: libraryAddress({ ...search, show }, 1),
    name: kindNames[show],
    isCurrent: show === search.show,
  };
}

function ConsentNotice({ consents: { ended, ending } }: Pick<LibraryViewProps, 'consents'>) {
  if (ended + ending === 0) return null;
  const nothingElse = { q: '', show: 'all' } as const;
  return (
    <div className={notices.warning}>
      <h2>Согласие людей на снимках</h2>
      <ul>
        {ended > 0 && (
          <li>
            <Link href={libraryAddress({ ...nothingElse, consent: 'ended' }, 1)}>
              Согласие закончилось: {pictures(ended)}
            </Link>
            . Читатели их не видят.
          </li>
        )}
        {ending > 0 && (
          <li>
            <Link href={libraryAddress({ ...nothingElse, consent: 'ending' }, 1)}>
              Заканчивается в ближайшие 30 дней: {pictures(ending)}
            </Link>
          </li>
        )}
      </ul>
    </div>
  );
}

function pictures(count: number): string {
  return plural(count, ['снимок', 'снимка', 'снимков']);
}

function countSentence(total: number, { q, show, consent }: LibrarySearch): string {
  if (total > 0) return `Всего ${plural(total, ['файл', 'файла', 'файлов'])}, новые сверху.`;
  const isSearched = q !== '' || show !== 'all' || consent !== null;
  return isSearched ? 'Ничего не нашлось.' : 'Здесь пока пусто: загрузите первый файл.';
}
