import Link from 'next/link';
import { DateTimeView } from '@/components/ui/date-view';
import type { FormArticle } from '@/lib/articles/form.rules';
import { whyNotSeen } from '@/lib/articles/publishing.rules';
import { mayApprove, mayReview } from '@/lib/articles/review.rules';
import { type ArticleState, mayBeginEdition, mayPublish } from '@/lib/articles/rules';
import type { Person } from '@/lib/people/rules';
import { untickedSentence } from '../article/problem-sentences';
import { PublishForm, UncheckedForm } from './publish-forms.client';
import { ReturnForm } from './return-form.client';
import styles from './review.module.css';
import { type SeenAction, SeenForm } from './seen-form.client';

type ReviewActions = {
  readonly submit: SeenAction;
  readonly takeBack: SeenAction;
  readonly giveBack: SeenAction;
  readonly publish: SeenAction;
  readonly publishUnchecked: SeenAction;
  readonly approve: SeenAction;
};

type ReviewPanelProps = {
  article: FormArticle;
  person: Person;
  actions: ReviewActions;
  /** Facts that nobody has compared yet. */
  unticked: number;
};

/** Where the text stands on its way to readers, and what this person may do with it now. */
export function ReviewPanel({ article, person, actions, unticked }: ReviewPanelProps) {
  const { standing } = article;
  const seen = { articleId: article.id, version: standing.version };
  return (
    <section aria-labelledby="review-heading" className={styles.panel}>
      <h2 id="review-heading">Публикация</h2>
      <p className={styles.state}>{stateSentence(article)}</p>
      <Submitted article={article} />
      <Unchecked {...{ article, person, actions }} />
      {standing.working === null ? (
        <Rest {...{ article, person }} />
      ) : (
        <div className={styles.deeds}>
          {mayReview('submit', person, standing) && (
            <SeenForm
              action={actions.submit}
              button="Отправить на проверку"
              buttonClass="button"
              hidden={seen}
            />
          )}
          <Publishing {...{ article, person, actions, unticked }} />
          {mayReview('return', person, standing) && <ReturnForm action={actions.giveBack} seen={seen} />}
          {mayReview('takeBack', person, standing) && (
            <SeenForm action={actions.takeBack} button="Вернуть в работу" hidden={seen} />
          )}
        </div>
      )}
    </section>
  );
}

function stateSentence({ standing, edition }: FormArticle): string {
  switch (standing.working?.state) {
    case 'draft':
      return 'Текст в работе. На проверку он ещё не отправлен.';
    case 'returned':
      return 'Текст возвращён на доработку.';
    case 'review':
      return 'Текст ждёт проверки.';
    case 'scheduled':
      return 'Текст запланирован и выйдет сам.';
    default:
      return restSentences[standing.state](edition.number);
  }
}

const restSentences: Readonly<Record<ArticleState, (edition: number) => string>> = {
  unpublished: () => 'Черновик отложен.',
  published: (edition) => `Редакция № ${edition} опубликована, новой редакции в работе нет.`,
  withdrawn: () => 'Новость снята с публикации, новой редакции в работе нет.',
  removed: () => 'Новость удалена с сайта.',
};

function Submitted({ article: { edition, standing } }: { article: FormArticle }) {
  return (
    <p className={styles.facts}>
      Текст написал: {edition.substanceBy}.
      {standing.working?.state === 'review' && edition.submitted && (
        <>
          {' '}
          На проверку отправил: {edition.submitted.by}, <DateTimeView instant={edition.submitted.at} />.
        </>
      )}
    </p>
  );
}

function Publishing({ article, person, actions, unticked }: ReviewPanelProps) {
  if (!mayPublish(person)) return null;
  const { standing, publishedAt, text } = article;
  const unseen = standing.working && whyNotSeen(person, standing.working)[0];
  const form = {
    seen: { articleId: article.id, version: standing.version },
    note: publishedAt === null ? null : { isAsked: text.changeNote === '', text: text.changeNote },
  };
  if (!unseen && unticked === 0) return <PublishForm action={actions.publish} {...form} />;
  return (
    <>
      <p className={styles.why}>{whyWords(unseen?.key, unticked)}</p>
      <UncheckedForm action={actions.publishUnchecked} {...form} />
    </>
  );
}

function whyWords(key: string | undefined, unticked: number): string {
  if (key === 'ownText')
    return 'Последним текст меняли вы, поэтому публикует его другой редактор: вторая пара глаз замечает то, к чему автор привык.';
  if (key) return 'Публикует тот, кто проверил текст. Сначала отправьте его на проверку.';
  return `${untickedSentence(unticked)}: после этого новость можно будет опубликовать.`;
}

/** Nobody works on the article. */
function Rest({ article, person }: Pick<ReviewPanelProps, 'article' | 'person'>) {
  if (!mayBeginEdition(person, article.standing)) return null;
  return (
    <p>
      <Link href={`/editor/articles/${article.id}`}>Чтобы изменить текст, начните новую редакцию</Link>
    </p>
  );
}

/** What readers have went out without a check, whether somebody works on the next edition or not. */
function Unchecked({ article, person, actions }: Omit<ReviewPanelProps, 'unticked'>) {
  const { unchecked, standing } = article;
  const seen = { articleId: article.id, version: standing.version };
  return (
    <>
      {unchecked && (
        <p className={styles.why}>
          Опубликовано без проверки: {unchecked.by}. Причина: {unchecked.reason}
        </p>
      )}
      {unchecked && mayApprove(person, unchecked.edition) && (
        <SeenForm action={actions.approve} button="Проверено, всё верно" buttonClass="button" hidden={seen} />
      )}
    </>
  );
}
