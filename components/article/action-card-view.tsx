import type { ReactNode } from 'react';
import { DayView } from '@/components/ui/date-view';
import { type ActionCard, isTermOver } from '@/lib/articles/action-card.rules';
import { articlePath, type Headline } from '@/lib/articles/reading.rules';
import { phoneAddress } from '@/lib/structure/rules';
import styles from './box.module.css';

type ActionCardViewProps = { card: ActionCard; slug: string; successor: Headline | null; today: string };

/** What a citizen may get and how. Once the term is over it says so by itself and leads to the newer article. */
export function ActionCardView({ card, slug, successor, today }: ActionCardViewProps) {
  const isOver = isTermOver(card.deadline, today);
  return (
    <section className={styles.box} aria-labelledby="action-card">
      <h2 id="action-card" className={styles.heading}>
        Что нужно сделать
      </h2>
      {isOver && card.deadline && <TermIsOver deadline={card.deadline} successor={successor} />}
      <dl className={styles.rows}>
        <Row term="Кому">{card.audience}</Row>
        <Row term="Что положено">{card.benefit}</Row>
        <Row term="Сколько">{card.amount}</Row>
        <Row term="До какого числа">{card.deadline && <Deadline day={card.deadline} />}</Row>
        <Row term="Куда обратиться">{card.place}</Row>
        <Row term="Документы">{card.documents.length > 0 && <Documents names={card.documents} />}</Row>
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

function Documents({ names }: { names: readonly string[] }) {
  return (
    <ul>
      {names.map((name) => (
        <li key={name}>{name}</li>
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
