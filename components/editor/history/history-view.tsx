import Link from 'next/link';
import { DateTimeView } from '@/components/ui/date-view';
import { type ArticleHistory, type EditionEntry, twoNewestTexts } from '@/lib/articles/history.rules';
import styles from './history-view.module.css';
import { reasonWords, standingWords } from './words';

/** All editions of an article, two of which may be chosen to be compared. */
export function HistoryView({ history }: { history: ArticleHistory }) {
  const chosen = twoNewestTexts(history.editions);
  const path = `/editor/articles/${history.id}/history`;
  return (
    <>
      <h1>История новости</h1>
      <p>
        Новость: <Link href={`/editor/articles/${history.id}`}>{history.title}</Link>
      </p>
      {chosen ? (
        <form action={`${path}/compare`}>
          <fieldset className={styles.choice}>
            <legend>Отметьте два текста, чтобы сравнить их</legend>
            <Editions chosen={chosen} history={history} path={path} />
          </fieldset>
          <div className={styles.buttons}>
            <button className="button" type="submit">
              Сравнить
            </button>
          </div>
        </form>
      ) : (
        <>
          <p>Текст пока один, сравнивать его не с чем.</p>
          <Editions chosen={null} history={history} path={path} />
        </>
      )}
    </>
  );
}

type Chosen = readonly [from: string, to: string] | null;

function Editions({ history, chosen, path }: { history: ArticleHistory; chosen: Chosen; path: string }) {
  return (
    <ol className={styles.editions} reversed>
      {history.editions.map((entry) => (
        <li className={styles.edition} key={entry.number}>
          <Edition entry={entry} path={path} />
          {chosen && (
            <Choices chosen={chosen} name={`редакция № ${entry.number}`} value={String(entry.number)} />
          )}
          <Checkpoints chosen={chosen} entry={entry} path={path} />
        </li>
      ))}
    </ol>
  );
}

function Edition({ entry, path }: { entry: EditionEntry; path: string }) {
  return (
    <div className={styles.about}>
      <p className={styles.name}>
        <Link href={`${path}/${entry.number}`}>Редакция №&nbsp;{entry.number}</Link>{' '}
        <span className={styles.standing}>{standingWords[entry.standing]}</span>
      </p>
      <p>{entry.title}</p>
      {entry.changeNote && <p>Что изменено: {entry.changeNote}</p>}
      <ul className={styles.stamps}>
        <li>
          Изменения: {entry.changedBy}, <DateTimeView instant={entry.changedAt} />
        </li>
        {entry.begunBy !== entry.changedBy && <li>Начало: {entry.begunBy}</li>}
        {entry.publishedAt && (
          <li>
            Публикация: {entry.publishedBy && `${entry.publishedBy}, `}
            <DateTimeView instant={entry.publishedAt} />
          </li>
        )}
      </ul>
    </div>
  );
}

/** Texts that an edition had on the way, folded away: most people look for editions. */
function Checkpoints({ entry, chosen, path }: { entry: EditionEntry; chosen: Chosen; path: string }) {
  const { number, checkpoints } = entry;
  if (checkpoints.length === 0) return null;
  return (
    <details className={styles.checkpoints}>
      <summary>
        Сохранённые тексты: {checkpoints.length}
        <span className="visually-hidden"> у редакции № {number}</span>
      </summary>
      <ol className={styles.editions} reversed>
        {checkpoints.map(({ id, reason, by, at }) => (
          <li className={styles.edition} key={id}>
            <p className={styles.about}>
              <Link href={`${path}/checkpoint/${id}`}>
                {by}, <DateTimeView instant={at} />
              </Link>{' '}
              — {reasonWords[reason]}
            </p>
            {chosen && <Choices chosen={chosen} name={`текст № ${id}`} value={`c${id}`} />}
          </li>
        ))}
      </ol>
    </details>
  );
}

type ChoicesProps = { value: string; name: string; chosen: readonly [string, string] };

function Choices({ value, name, chosen: [from, to] }: ChoicesProps) {
  return (
    <div className={styles.choices}>
      <Choice isChosen={value === from} name={name} side="from" value={value} word="Было" />
      <Choice isChosen={value === to} name={name} side="to" value={value} word="Стало" />
    </div>
  );
}

type ChoiceProps = { side: 'from' | 'to'; word: string; value: string; name: string; isChosen: boolean };

function Choice({ side, word, value, name, isChosen }: ChoiceProps) {
  return (
    <label>
      <input defaultChecked={isChosen} name={side} type="radio" value={value} /> {word}
      <span className="visually-hidden">: {name}</span>
    </label>
  );
}
