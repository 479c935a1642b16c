import Link from 'next/link';
import { auditPath } from '@/lib/audit/rules';
import type { FormAction } from '@/lib/shared/form-state';
import {
  type EntryKind,
  type EntryProblem,
  entriesPath,
  isFree,
  isListKind,
  type UsedEntry,
} from '@/lib/structure/entries.rules';
import { EntryForm } from './entry-form.client';
import { RemoveForm } from './remove-form.client';
import styles from './structure.module.css';
import { kindWords, usesSentence } from './words';

type EntryViewProps = {
  kind: EntryKind;
  entry: UsedEntry;
  mayReadAudit: boolean;
  actions: { change: FormAction<EntryProblem, { name: string }>; remove: FormAction<EntryProblem, never> };
};

export function EntryView({ kind, entry, mayReadAudit, actions }: EntryViewProps) {
  return (
    <>
      <p>
        <Link href={entriesPath(kind)}>{kindWords[kind].list}</Link>
      </p>
      <h1>
        {kindWords[kind].one}: {entry.name}
      </h1>
      {isListKind(kind) && (
        <p>
          <a href={`/${kind}/${entry.slug}`}>Страница для читателей</a>
        </p>
      )}
      {mayReadAudit && (
        <p>
          <Link href={auditPath({ subject: kind, id: entry.id })}>Что меняли, в журнале</Link>
        </p>
      )}
      <section className={styles.part}>
        <EntryForm kind={kind} entry={entry} action={actions.change} />
      </section>
      <section className={styles.part} aria-labelledby="remove-heading">
        <h2 id="remove-heading">Удалить</h2>
        {isFree(entry.uses) ? (
          <>
            {isListKind(kind) && <p>Ни одна новость этим не пользуется. Удалённое нельзя вернуть.</p>}
            <RemoveForm kind={kind} id={entry.id} action={actions.remove} />
          </>
        ) : (
          <WhyNot entry={entry} />
        )}
      </section>
    </>
  );
}

function WhyNot({ entry: { uses, articles } }: { entry: UsedEntry }) {
  return (
    <>
      <p>
        Удалить нельзя: {usesSentence(uses)}. Считаются и черновики, и прежние редакции новостей, которые
        хранятся в истории.
      </p>
      {articles.length > 0 && (
        <details>
          <summary>{articles.length < uses.articles ? 'Последние из этих новостей' : 'Эти новости'}</summary>
          <ul>
            {articles.map(({ id, title }) => (
              <li key={id}>
                <Link href={`/editor/articles/${id}`}>{title}</Link>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
