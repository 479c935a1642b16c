import Link from 'next/link';
import {
  type Abbreviation,
  abbreviationPath,
  GLOSSARY_PATH,
  type GlossaryProblem,
} from '@/lib/glossary/rules';
import type { FormAction } from '@/lib/shared/form-state';
import { STRUCTURE_PATH } from '@/lib/structure/entries.rules';
import styles from '../structure/structure.module.css';
import { NewAbbreviationForm } from './new-abbreviation-form.client';
import { glossaryWords } from './words';

type GlossaryDeskViewProps = {
  abbreviations: readonly Abbreviation[];
  add: FormAction<GlossaryProblem, { id: string; short: string }>;
};

export function GlossaryDeskView({ abbreviations, add }: GlossaryDeskViewProps) {
  return (
    <>
      <p>
        <Link href={STRUCTURE_PATH}>Структура портала</Link>
      </p>
      <h1>{glossaryWords.name}</h1>
      <p>{glossaryWords.about}</p>
      <p>
        <a href={GLOSSARY_PATH}>Страница для читателей</a>
      </p>
      {abbreviations.length === 0 && <p>Здесь пока ничего нет.</p>}
      <ul className={`plain-list ${styles.list}`}>
        {abbreviations.map(({ id, short, full }) => (
          <li key={id} className={styles.item}>
            <div className={styles.entry}>
              <p>
                <Link href={abbreviationPath(id)}>{short}</Link>
              </p>
              <p className={styles.about}>{full}</p>
            </div>
          </li>
        ))}
      </ul>
      <section className={styles.part} aria-labelledby="add-heading">
        <h2 id="add-heading">Добавить сокращение</h2>
        <NewAbbreviationForm action={add} />
      </section>
    </>
  );
}
