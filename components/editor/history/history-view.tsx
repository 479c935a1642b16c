import Link from 'next/link';
import { DateTimeView } from '@/components/ui/date-view';
import { type ArticleHistory, type EditionEntry, twoNewest } from '@/lib/articles/history.rules';
import styles from './history-view.module.css';
import { standingWords } from './words';

/** All editions of an article, two of which may be chosen to be compared. */
export function HistoryView({ history }: { history: ArticleHistory }) {
  const chosen = twoNewest(history.editions);
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
            <legend>Отметьте две редакции, чтобы сравнить их</legend>
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
          <p>Редакция пока одна, сравнивать её не с чем.</p>
          <Editions chosen={null} history={history} path={path} />
        </>
      )}
    </>
  );
}

type Chosen = readonly [from: number, to: number] | null;

function Editions({ history, chosen, path }: { history: ArticleHistory; chosen: Chosen; path: string }) {
  return (
    <ol className={styles.editions} reversed>
      {history.editions.map((entry) => (
        <li className={styles.edition} key={entry.number}>
          <Edition entry={entry} path={path} />
          {chosen && <Choices chosen={chosen} number={entry.number} />}
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

function Choices({ number, chosen: [from, to] }: { number: number; chosen: readonly [number, number] }) {
  return (
    <div className={styles.choices}>
      <Choice isChosen={number === from} name="from" number={number} word="Было" />
      <Choice isChosen={number === to} name="to" number={number} word="Стало" />
    </div>
  );
}

function Choice({
  name,
  word,
  number,
  isChosen,
}: {
  name: 'from' | 'to';
  word: string;
  number: number;
  isChosen: boolean;
}) {
  return (
    <label>
      <input defaultChecked={isChosen} name={name} type="radio" value={number} /> {word}
      <span className="visually-hidden">: редакция № {number}</span>
    </label>
  );
}
