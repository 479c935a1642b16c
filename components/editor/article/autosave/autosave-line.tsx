import styles from '../article-form.module.css';
import type { AutosaveStanding } from './autosave-standing';

type AutosaveLineProps = {
  standing: AutosaveStanding;
  /** What the form's buttons did, while nothing has been written since. */
  buttons: string;
};

/**
 * Where the text is, always in sight. Saving every few seconds is no news to a screen reader: only trouble, the end of
 * it and what buttons did are read out.
 */
export function AutosaveLine({ standing, buttons }: AutosaveLineProps) {
  const news = standing.kind === 'rest' ? buttons : trouble(standing) || endOfTrouble(standing);
  return (
    <>
      <p className={styles.status} data-trouble={trouble(standing) !== '' || undefined} role="status">
        {news}
      </p>
      {news === '' && <p className={styles.routine}>{routine(standing)}</p>}
    </>
  );
}

function routine(standing: AutosaveStanding): string {
  switch (standing.kind) {
    case 'changed':
      return 'Есть несохранённые изменения';
    case 'saving':
      return 'Сохраняем…';
    case 'saved':
      return `Сохранено в ${standing.at}`;
    default:
      return '';
  }
}

function trouble(standing: AutosaveStanding): string {
  switch (standing.kind) {
    case 'untitled':
      return `Напишите заголовок, и черновик начнёт сохраняться сам. ${keptSentence(standing.isKept)}`;
    case 'unreachable':
      return standing.isKept ? 'Нет связи, текст сохранён в этом браузере' : `Нет связи. ${NO_ROOM}`;
    case 'signedOut':
      return `Сеанс закончился, изменения не сохраняются. ${keptSentence(standing.isKept)}`;
    case 'refused':
      return `${refusal(standing)} ${keptSentence(standing.isKept)}`;
    default:
      return '';
  }
}

function endOfTrouble(standing: AutosaveStanding): string {
  return standing.kind === 'saved' && standing.isAfterTrouble ? routine(standing) : '';
}

function refusal({ answer }: Extract<AutosaveStanding, { kind: 'refused' }>): string {
  const isConflict = answer.status === 'refused' && answer.problems.some(({ key }) => key === 'conflict');
  return isConflict
    ? 'Новость изменил кто-то другой, поэтому ваш текст больше не сохраняется сам: сравните тексты в начале формы.'
    : 'Изменения пока не сохранены: исправьте поля, у которых написано, что не так.';
}

const NO_ROOM =
  'В этом браузере тоже нет места: не закрывайте страницу или скопируйте текст, чтобы не потерять его';

function keptSentence(isKept: boolean): string {
  return isKept ? 'Текст сохранён в этом браузере' : NO_ROOM;
}
