import Link from 'next/link';
import type { ReactNode } from 'react';
import type { DeskPart, DeskPartName } from '@/lib/articles/desk.rules';
import { moderationPath } from '@/lib/comments/rules';
import { plural } from '@/lib/shared/russian';
import { DeskArticleList } from './desk-article-list';
import styles from './desk-view.module.css';
import { partWords } from './words';

export function DeskView({
  parts,
  waitingComments,
  notice,
}: {
  parts: readonly DeskPart[];
  /** Null for those who do not moderate. */
  waitingComments: number | null;
  /** What must be seen first. */
  notice: ReactNode;
}) {
  const shown = parts.filter(({ name, total }) => total > 0 || expected.includes(name));
  return (
    <>
      <div className={styles.head}>
        <h1>Рабочий стол</h1>
        <Link className="button" href="/editor/articles/new">
          Новая новость
        </Link>
      </div>
      {notice}
      {waitingComments !== null && waitingComments > 0 && (
        <p className={styles.part}>
          <Link href={moderationPath('waiting')}>Комментарии ждут проверки: {waitingComments}</Link>
        </p>
      )}
      <div className={styles.columns}>
        <DeskColumn parts={shown.filter((part) => !isSeenByReaders(part))} />
        <DeskColumn parts={shown.filter(isSeenByReaders)} />
      </div>
    </>
  );
}

/** Parts that say so when they are empty; the others only come up when there is something in them. */
const expected: readonly DeskPartName[] = ['review', 'ownDrafts', 'published'];

function isSeenByReaders({ name }: DeskPart): boolean {
  return name === 'published' || name === 'withdrawn' || name === 'unchecked';
}

function DeskColumn({ parts }: { parts: readonly DeskPart[] }) {
  return (
    <div className={styles.column}>
      {parts.map((part) => (
        <DeskPartView key={part.name} part={part} />
      ))}
    </div>
  );
}

function DeskPartView({ part }: { part: DeskPart }) {
  const { heading, empty, filter } = partWords[part.name];
  return (
    <section className={styles.part} aria-labelledby={part.name}>
      <h2 className={styles.heading} id={part.name}>
        {heading}
      </h2>
      {part.total === 0 ? <p>{empty}</p> : <DeskArticleList articles={part.articles} usualState={filter} />}
      {part.total > part.articles.length && <RestOfPart part={part} />}
    </section>
  );
}

function RestOfPart({ part }: { part: DeskPart }) {
  const { filter } = partWords[part.name];
  const count = plural(part.total, ['новость', 'новости', 'новостей']);
  return (
    <p className={styles.rest}>
      <Link href={`/editor/articles?state=${filter}`}>
        Показать список целиком<span className="visually-hidden">: {partWords[part.name].heading}</span>
      </Link>{' '}
      — всего {count}
    </p>
  );
}
