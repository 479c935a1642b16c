import {
  type FilterName,
  parseSearchDay,
  type SearchInquiry,
  searchPath,
  usedFilters,
} from '@/lib/search/rules';
import { formatDay } from '@/lib/shared/dates';
import type { NamedSlug } from './search-filters';
import styles from './search-view.module.css';
import { filterLabels } from './search-words';

type SearchSettingsProps = {
  inquiry: SearchInquiry;
  unknown: readonly FilterName[];
  categories: readonly NamedSlug[];
  sources: readonly NamedSlug[];
  isSortable: boolean;
};

/** By which conditions and in which order; each can be changed by a link. */
export function SearchSettings({ inquiry, unknown, categories, sources, isSortable }: SearchSettingsProps) {
  const lists = { category: categories, source: sources };
  const filters = usedFilters(inquiry).filter((name) => !unknown.includes(name));
  return (
    <>
      {filters.length > 0 && (
        <>
          <h2 className={styles.settingsName}>Условия поиска</h2>
          <ul className={styles.settings}>
            {filters.map((name) => (
              <li key={name}>
                {filterLabels[name]}: {shownValue(name, inquiry[name], lists)}.{' '}
                <a href={searchPath({ ...inquiry, [name]: '', page: 1 })} rel="nofollow">
                  Убрать<span className="visually-hidden"> условие «{filterLabels[name]}»</span>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {isSortable && <SortLine inquiry={inquiry} />}
    </>
  );
}

type Lists = { category: readonly NamedSlug[]; source: readonly NamedSlug[] };

function shownValue(name: FilterName, typed: string, lists: Lists): string {
  if (name === 'from' || name === 'to') return formatDay(parseSearchDay(typed) ?? typed);
  return `«${lists[name].find(({ slug }) => slug === typed)?.name ?? typed}»`;
}

function SortLine({ inquiry }: { inquiry: SearchInquiry }) {
  const isByDate = inquiry.sort === 'date';
  const other = isByDate ? 'relevance' : 'date';
  return (
    <p>
      {isByDate ? 'Сначала новые.' : 'Сначала самые подходящие.'}{' '}
      <a href={searchPath({ ...inquiry, sort: other, page: 1 })} rel="nofollow">
        {isByDate ? 'Показать сначала самые подходящие' : 'Показать сначала новые'}
      </a>
    </p>
  );
}
