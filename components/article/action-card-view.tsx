import type { ReactNode } from 'react';
import { DayView } from '@/components/ui/date-view';
import { type ActionCard, isTermOver } from '@/lib/articles/action-card.rules';
import { articlePath, type Headline } from '@/lib/articles/reading.rules';
import type { ExpandedCard, Piece } from '@/lib/glossary/expansion.rules';
import { phoneAddress } from '@/lib/structure/rules';
import { ExpandedLine } from './abbreviation-view';
import styles from './box.module.css';

type ActionCardViewProps = {
  card: ActionCard;
  /** Its texts as they are shown. */
  expanded: ExpandedCard;
  slug: string;
  successor: Headline | null;
  today: string;
};

/** What a citizen may get and how. Once the term is over it says so by itself and leads to the newer article. */
export function ActionCardView({ card, expanded, slug, successor, today }: ActionCardViewProps) {
  const isOver = isTermOver(card.deadline, today);
  return (
    <section className={styles.box} aria-labelledby="action-card">
      <h2 id="action-card" className={styles.heading}>
        Что нужно сделать
      </h2>
      {isOver && card.deadline && <TermIsOver deadline={card.deadline} successor={successor} />}
      <dl className={styles.rows}>
        <Row term="Кому">{lineOf(expanded.audience)}</Row>
        <Row term="Что положено">{lineOf(expanded.benefit)}</Row>
        <Row term="Сколько">{lineOf(expanded.amount)}</Row>
        <Row term="До какого числа">{card.deadline && <Deadline day={card.deadline} />}</Row>
        <Row term="Куда обратиться">{lineOf(expanded.place)}</Row>
        <Row term="Документы">
          {expanded.documents.length > 0 && <Documents names={expanded.documents} />}
        </Row>
        <Row term="Телефон">{card.phone && <a href={phoneAddress(card.phone)}>{card.phone}</a>}</Row>
      </dl>
      {card.deadline && !isOver && (
        <p className={`${styles.actions} no-print`}>
          <a href={`${articlePath(slug)}/deadline.ics`}>Добавить срок в календарь (файл ICS)</a>
        </p>
      )}
    </section>
  );
}

function Deadline({ day }: { day: string }) {
  return (
    <>
      до <DayView day={day} /> включительно
    </>
  );
}

function TermIsOver({ deadline, successor }: { deadline: string; successor: Headline | null }) {
  return (
    <p>
      <strong>
        Срок закончился <DayView day={deadline} />.
      </strong>
      {successor && (
        <>
          {' Новые сведения: '}
          <a href={articlePath(successor.slug)}>{successor.title}</a>.
        </>
      )}
    </p>
  );
}

function lineOf(pieces: readonly Piece[]): ReactNode {
  return pieces.length > 0 && <ExpandedLine pieces={pieces} />;
}

function Documents({ names }: { names: readonly (readonly Piece[])[] }) {
  return (
    <ul>
      {names.map((name, index) => (
        // Names may be alike.
        <li key={String(index)}>
          <ExpandedLine pieces={name} />
        </li>
      ))}
    </ul>
  );
}

function Row({ term, children }: { term: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div className={styles.row}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
