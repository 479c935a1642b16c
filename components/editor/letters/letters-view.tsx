import { DateTimeView } from '@/components/ui/date-view';
import { Pagination } from '@/components/ui/pagination';
import {
  LETTERS_PAGE,
  type LetterDecision,
  type LetterProblem,
  letterDecisions,
  lettersPath,
  type Trouble,
  type TroubledLetter,
  troubles,
} from '@/lib/mail/desk.rules';
import type { FormAction } from '@/lib/shared/form-state';
import { plural } from '@/lib/shared/russian';
import styles from '../cards/cards.module.css';
import { Tabs } from '../tabs/tabs';
import { LetterForm } from './letter-form.client';
import { LETTER_FORM } from './letter-form-id';

import { buttonNames, emptyLists, explanations, kindNames, reasonOf, tabNames } from './words';

type LettersViewProps = {
  trouble: Trouble;
  page: number;
  total: number;
  letters: readonly TroubledLetter[];
  decide: FormAction<LetterProblem, LetterDecision>;
};

export function LettersView({ trouble, page, total, letters, decide }: LettersViewProps) {
  return (
    <>
      <h1>Письма</h1>
      <Tabs
        label="Письма, которым нужно внимание"
        tabs={troubles.map((one) => ({
          href: lettersPath(one),
          name: tabNames[one],
          isCurrent: one === trouble,
        }))}
      />
      <h2>
        {tabNames[trouble]} ({total})
      </h2>
      <p className={styles.list}>{explanations[trouble]}</p>
      <LetterForm action={decide} />
      {letters.length === 0 && <p>{emptyLists[trouble]}</p>}
      <ul className={`plain-list ${styles.list}`}>
        {letters.map((letter) => (
          <li key={letter.id} className={styles.item}>
            <LetterView letter={letter} />
          </li>
        ))}
      </ul>
      <Pagination
        page={page}
        lastPage={Math.max(1, Math.ceil(total / LETTERS_PAGE))}
        hrefOf={(number) => lettersPath(trouble, number)}
      />
    </>
  );
}

function LetterView({ letter }: { letter: TroubledLetter }) {
  const { id, kind, recipient, problem, attempts, createdAt } = letter;
  return (
    <article>
      <h3 className={styles.breakable}>{recipient}</h3>
      <p className={styles.about}>
        {kindNames[kind]}, <DateTimeView instant={createdAt} />
      </p>
      <p>
        {reasonOf(problem)}
        {attempts > 0 && `, ${plural(attempts, ['попытка', 'попытки', 'попыток'])}`}
      </p>
      <p className={styles.buttons}>
        {letterDecisions.map((decision) => (
          <button
            key={decision}
            className="button-secondary"
            type="submit"
            form={LETTER_FORM}
            name="letter"
            value={`${decision} ${id}`}
          >
            {buttonNames[decision]}
            <span className="visually-hidden"> ({recipient})</span>
          </button>
        ))}
      </p>
    </article>
  );
}
