import Link from 'next/link';
import { auditPath } from '@/lib/audit/rules';
import { type Abbreviation, GLOSSARY_DESK_PATH, type GlossaryProblem } from '@/lib/glossary/rules';
import type { FormAction } from '@/lib/shared/form-state';
import styles from '../structure/structure.module.css';
import { AbbreviationForm } from './abbreviation-form.client';
import { RemoveAbbreviationForm } from './remove-abbreviation-form.client';
import { glossaryWords } from './words';

type AbbreviationDeskViewProps = {
  abbreviation: Abbreviation;
  mayReadAudit: boolean;
  actions: {
    change: FormAction<GlossaryProblem, { short: string; version: number }>;
    remove: FormAction<GlossaryProblem, never>;
  };
};

export function AbbreviationDeskView({ abbreviation, mayReadAudit, actions }: AbbreviationDeskViewProps) {
  return (
    <>
      <p>
        <Link href={GLOSSARY_DESK_PATH}>{glossaryWords.name}</Link>
      </p>
      <h1>Сокращение: {abbreviation.short}</h1>
      {mayReadAudit && (
        <p>
          <Link href={auditPath({ subject: 'abbreviation', id: abbreviation.id })}>
            Что меняли, в журнале
          </Link>
        </p>
      )}
      <section className={styles.part}>
        <AbbreviationForm abbreviation={abbreviation} action={actions.change} />
      </section>
      <section className={styles.part} aria-labelledby="remove-heading">
        <h2 id="remove-heading">Удалить</h2>
        <details>
          <summary>Удалить это сокращение из словаря</summary>
          <p>
            Новости не изменятся, но портал больше не будет писать в них, что значит «{abbreviation.short}».
            Удалённое нельзя вернуть.
          </p>
          <RemoveAbbreviationForm abbreviation={abbreviation} action={actions.remove} />
        </details>
      </section>
    </>
  );
}
