import { type SearchInquiry, searchPath, type Total } from '@/lib/search/rules';
import styles from './search-view.module.css';
import { newsWords, quotedQuery } from './search-words';

type SearchWaysOnProps = {
  inquiry: SearchInquiry;
  knownWords: readonly string[];
  unfiltered: Total | null;
};

/** Nothing was found: what to try next. */
export function SearchWaysOn({ inquiry, knownWords, unfiltered }: SearchWaysOnProps) {
  return (
    <>
      <h2 className={styles.settingsName}>Что можно сделать</h2>
      <ul>
        {unfiltered && unfiltered.count > 0 && (
          <li>
            <a href={searchPath({ q: inquiry.q })} rel="nofollow">
              Искать {quotedQuery(inquiry.q)} во всех новостях
            </a>
            : там {unfiltered.isAtLeast ? 'больше ' : ''}
            {newsWords(unfiltered.count)}.
          </li>
        )}
        {knownWords.length > 0 && (
          <li>
            Поищите по одному слову: <WordLinks words={knownWords} />.
          </li>
        )}
        <li>Проверьте, нет ли в словах опечаток.</li>
        <li>Оставьте только главные слова: окончания не важны.</li>
        <li>
          Посмотрите <a href="/news">все новости</a> или <a href="/archive">архив по датам</a>.
        </li>
      </ul>
    </>
  );
}

function WordLinks({ words }: { words: readonly string[] }) {
  return words.map((word, index) => (
    <span key={word}>
      {index > 0 && ', '}
      <a href={searchPath({ q: word })} rel="nofollow">
        {word}
      </a>
    </span>
  ));
}
