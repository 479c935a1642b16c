import type { FormArticle } from '@/lib/articles/form.rules';
import { formatTime } from '@/lib/shared/dates';
import { awaySentence, outSentence } from '../schedule/words';
import styles from './notice.module.css';

export type Deed =
  | ('saved' | 'submitted' | 'unsubmitted' | 'takenBack' | 'returned' | 'discarded')
  | ('published' | 'approved' | 'begun' | 'withdrawn' | 'removed')
  | 'restored'
  | 'restoredWithGaps'
  | 'scheduled'
  | 'unscheduled'
  | 'withdrawalPlanned'
  | 'withdrawalCancelled';

type DoneNoteProps = { article: FormArticle; deed: Deed | undefined; now: Date };

/** What has just been done, after a form led to the article's page. */
export function DoneNote({ article, deed, now }: DoneNoteProps) {
  if (!deed) return null;
  return (
    <div className={styles.success} role="status">
      <p>{sentence(article, deed, now)}</p>
      {deed === 'published' && article.publicSlug && (
        <p>
          <a href={`/news/${article.publicSlug}`}>Посмотреть на сайте</a>
        </p>
      )}
    </div>
  );
}

function sentence({ edition, standing, schedule, withdrawal }: FormArticle, deed: Deed, now: Date): string {
  switch (deed) {
    case 'saved':
      return `Черновик сохранён в ${formatTime(edition.changedAt)}`;
    case 'unsubmitted':
      return `Черновик сохранён в ${formatTime(edition.changedAt)}, но на проверку не отправлен`;
    case 'submitted':
      return 'Новость отправлена на проверку. Редакторы видят её на рабочем столе';
    case 'takenBack':
      return 'Новость снова в работе: на проверке её больше нет';
    case 'returned':
      return 'Новость возвращена на доработку. Автор увидит ваше замечание';
    case 'discarded':
      return 'Черновик отложен. Его текст остался в истории, оттуда его можно вернуть';
    case 'published':
      return 'Опубликовано. Читатели уже видят эту редакцию';
    case 'begun':
      return standing.state === 'withdrawn'
        ? 'Начата новая редакция. Пока она не опубликована, новость остаётся снятой'
        : 'Начата новая редакция. Пока она не опубликована, читатели видят прежнюю';
    case 'approved':
      return 'Отмечено: после публикации новость проверена';
    case 'removed':
      return 'Новость удалена с сайта. По её адресу читатели увидят, что её больше нет';
    case 'withdrawn':
      return 'Новость снята с публикации. По её адресу читатели увидят причину';
    case 'scheduled':
      return schedule ? outSentence(schedule, now) : 'В расписании этой новости уже нет';
    case 'unscheduled':
      return 'Новость снята с расписания. Её снова можно править';
    case 'withdrawalPlanned':
      return withdrawal ? awaySentence(withdrawal) : 'Снятие уже не запланировано';
    case 'withdrawalCancelled':
      return 'Снятие отменено. Новость остаётся у читателей';
    case 'restored':
      return restored(edition.number);
    case 'restoredWithGaps':
      return `${restored(edition.number)}. Не всё из него осталось в библиотеке: замените или уберите изображения и документы, которых больше нет`;
  }
}

function restored(number: number): string {
  return `Прежний текст возвращён: теперь это черновик № ${number}. Читатели увидят его, когда вы его опубликуете`;
}
