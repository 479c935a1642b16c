import Link from 'next/link';
import { type SynonymGroup, type SynonymProblem, synonymsPath } from '@/lib/search/synonyms.rules';
import type { FormAction } from '@/lib/shared/form-state';
import { STRUCTURE_PATH } from '@/lib/structure/entries.rules';
import styles from '../structure/structure.module.css';
import { NewSynonymsForm } from './new-synonyms-form.client';
import { shownWords, synonymsWords } from './synonym-words';

type SynonymsViewProps = {
  groups: readonly SynonymGroup[];
  add: FormAction<SynonymProblem, { id: string }>;
};

export function SynonymsView({ groups, add }: SynonymsViewProps) {
  return (
    <>
      <p>
        <Link href={STRUCTURE_PATH}>Структура портала</Link>
      </p>
      <h1>{synonymsWords.name}</h1>
      <p>{synonymsWords.about} Сокращения из словаря портала добавлять не нужно: их поиск расшифрует сам.</p>
      {groups.length === 0 && <p>Здесь пока ничего нет.</p>}
      <ul className={`plain-list ${styles.list}`}>
        {groups.map(({ id, words }) => (
          <li key={id} className={styles.item}>
            <p className={styles.entry}>
              <Link href={synonymsPath(id)}>{shownWords(words)}</Link>
            </p>
          </li>
        ))}
      </ul>
      <section className={styles.part} aria-labelledby="add-heading">
        <h2 id="add-heading">Добавить слова</h2>
        <NewSynonymsForm action={add} />
      </section>
    </>
  );
}
