import { formatBytes } from '@/lib/shared/russian';
import { OutcomeLine } from './outcome-line';
import styles from './upload.module.css';
import type { QueuedFile, UploadQueue, UploadState } from './upload-queue';

/** The files of this visit, each with what became of it. */
export function UploadList({ queue: { files, cancel, retry } }: { queue: UploadQueue }) {
  const done = files.filter(({ state }) => state.status === 'answered').length;
  return (
    <>
      <p role="status">{files.length > 0 && `Готово ${done} из ${files.length}.`}</p>
      <ul className={`plain-list ${styles.files}`}>
        {files.map((queued) => (
          <li className={styles.file} data-state={toneOf(queued.state)} key={queued.key}>
            <p className={styles.name}>
              {queued.file.name} ({formatBytes(queued.file.size)})
            </p>
            <FileState cancel={cancel} queued={queued} retry={retry} />
          </li>
        ))}
      </ul>
    </>
  );
}

const failures = {
  cancelled: 'Загрузка отменена.',
  noLine: 'Нет связи с порталом, файл не загружен.',
  signedOut: 'Вы вышли из редакции. Войдите в соседней вкладке и повторите.',
  notTaken: 'Портал не принял файл. Обновите страницу и попробуйте снова.',
} as const;

function FileState({
  queued: { key, file, state },
  cancel,
  retry,
}: Pick<UploadQueue, 'cancel' | 'retry'> & { queued: QueuedFile }) {
  if (state.status === 'answered') {
    return (
      <p>
        <OutcomeLine outcome={state.outcome} />
      </p>
    );
  }
  if (state.status === 'waiting' || state.status === 'sending') {
    return (
      <>
        <Progress name={file.name} state={state} />
        <FileButton label="Отменить" name={file.name} press={() => cancel(key)} />
      </>
    );
  }
  return (
    <>
      <p>{failures[state.status]}</p>
      <FileButton label="Повторить" name={file.name} press={() => retry(key)} />
    </>
  );
}

function Progress({ name, state }: { name: string; state: UploadState }) {
  if (state.status !== 'sending') return <p>Ждёт очереди</p>;
  return (
    <>
      <progress aria-label={`Загружается ${name}`} max={100} value={state.percent} />
      <p>
        {state.percent < 100 ? `Загружается: ${state.percent}\u00a0%` : 'Загружен, портал проверяет файл…'}
      </p>
    </>
  );
}

function FileButton({ label, name, press }: { label: string; name: string; press: () => void }) {
  return (
    <button className="button-secondary" onClick={press} type="button">
      {label}
      <span className="visually-hidden">: {name}</span>
    </button>
  );
}

function toneOf(state: UploadState): 'good' | 'bad' | undefined {
  if (state.status === 'waiting' || state.status === 'sending') return undefined;
  return state.status === 'answered' && state.outcome.status !== 'refused' ? 'good' : 'bad';
}
