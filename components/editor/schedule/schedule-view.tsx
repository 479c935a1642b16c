import Link from 'next/link';
import type { FormArticle } from '@/lib/articles/form.rules';
import { whyNotSeen } from '@/lib/articles/publishing.rules';
import type { QuickChoice } from '@/lib/articles/schedule.days.rules';
import type { Plan } from '@/lib/articles/schedule.rules';
import type { Person } from '@/lib/people/rules';
import { instantOfPortalMinute, portalMinute, portalTimeWords } from '@/lib/shared/dates';
import type { FormAction } from '@/lib/shared/form-state';
import type { ShownArticleProblem } from '../article/form-state';
import { PlanList } from './plan-list';
import styles from './schedule.module.css';
import { ScheduleForm } from './schedule-form.client';
import { UnscheduleForm } from './unschedule-form.client';
import { momentWords, outSentence } from './words';

type ScheduleViewProps = {
  article: FormArticle;
  person: Person;
  /** Facts that nobody has compared yet. */
  unticked: number;
  choices: readonly QuickChoice[];
  now: Date;
  /** What is planned in the days to come. */
  plans: readonly Plan[];
  actions: Readonly<Record<'schedule' | 'unschedule', FormAction<ShownArticleProblem, never>>>;
};

export function ScheduleView({ article, person, unticked, choices, now, plans, actions }: ScheduleViewProps) {
  const { id, text, schedule, standing } = article;
  const seen = { articleId: id, version: standing.version };
  return (
    <>
      <h1>{schedule ? 'Перенести публикацию' : 'Опубликовать позже'}</h1>
      <p>
        Новость «{text.title}».{' '}
        {schedule ? `${outSentence(schedule, now)}.` : 'Она выйдет сама, минута в минуту.'}{' '}
        {!schedule && 'До того её текст закрыт для правки: выйдет именно то, что вы проверили.'}
      </p>
      <ScheduleForm
        action={actions.schedule}
        {...seen}
        publishAt={schedule ? portalMinute(schedule.publishAt) : ''}
        earliest={portalMinute(now)}
        label={`День и время ${portalTimeWords()}`}
        button={schedule ? 'Перенести' : 'Поставить в расписание'}
        choices={choices.flatMap(shownChoice)}
        decision={schedule ? null : decisionOn(article, person, unticked)}
      />
      {schedule && <UnscheduleForm action={actions.unschedule} {...seen} />}
      <section className={styles.part} aria-labelledby="planned">
        <h2 id="planned">Уже запланировано на две недели вперёд</h2>
        <PlanList plans={plans.filter(({ articleId }) => articleId !== id)} />
      </section>
      <p>
        <Link href={`/editor/articles/${id}`}>Вернуться к новости</Link>
      </p>
    </>
  );
}

function decisionOn({ standing, publishedAt, text }: FormArticle, person: Person, unticked: number) {
  return {
    isUnseen: unticked > 0 || (standing.working !== null && whyNotSeen(person, standing.working).length > 0),
    note: publishedAt === null ? null : { isAsked: text.changeNote === '', text: text.changeNote },
  };
}

const choiceWords = { tonight: 'Сегодня', tomorrow: 'Завтра', monday: 'В понедельник' } as const;

/** «Завтра, 26 ноября в 9:00» */
function shownChoice({ name, minute }: QuickChoice): { minute: string; label: string }[] {
  const instant = instantOfPortalMinute(minute);
  return instant ? [{ minute, label: `${choiceWords[name]}, ${momentWords(instant)}` }] : [];
}
