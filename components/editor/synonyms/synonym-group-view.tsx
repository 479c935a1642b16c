import Link from 'next/link';
import { auditPath } from '@/lib/audit/rules';
import { searchPath } from '@/lib/search/rules';
import { SYNONYMS_PATH, type SynonymGroup, type SynonymProblem } from '@/lib/search/synonyms.rules';
import type { FormAction } from '@/lib/shared/form-state';
import styles from '../structure/structure.module.css';
import { RemoveSynonymsForm } from './remove-synonyms-form.client';
import { synonymsWords } from './synonym-words';
import { SynonymsForm } from './synonyms-form.client';

type SynonymGroupViewProps = {
  group: SynonymGroup;
  mayReadAudit: boolean;
  actions: {
    change: FormAction<SynonymProblem, { version: number }>;
    remove: FormAction<SynonymProblem, never>;
  };
};

export function SynonymGroupView({ group, mayReadAudit, actions }: SynonymGroupViewProps) {
  const first = group.words[0] ?? '';
  return (
    <>
      <p>
        <Link href={SYNONYMS_PATH}>{synonymsWords.name}</Link>
      </p>
      <h1>Значат одно: {first} и другие</h1>
      <p>
        <a href={searchPath({ q: first })}>Что находят читатели по слову «{first}»</a>
      </p>
      {mayReadAudit && (
        <p>
          <Link href={auditPath({ subject: 'synonyms', id: group.id })}>Что меняли, в журнале</Link>
        </p>
      )}
      <section className={styles.part}>
        <SynonymsForm group={group} action={actions.change} />
      </section>
      <details className={styles.part}>
        <summary>Удалить эти слова</summary>
        <p>Поиск перестанет считать их одинаковыми. Новости не изменятся. Удалённое нельзя вернуть.</p>
        <RemoveSynonymsForm group={group} action={actions.remove} />
      </details>
    </>
  );
}
