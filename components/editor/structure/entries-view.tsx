import Link from 'next/link';
import { Field } from '@/components/ui/field';
import type { FormAction } from '@/lib/shared/form-state';
import {
  type EntryKind,
  type EntryProblem,
  entriesPath,
  entryPath,
  isListKind,
  isOrdered,
  type ListedEntry,
  STRUCTURE_PATH,
} from '@/lib/structure/entries.rules';
import { MergeForm } from './merge-form.client';
import { MERGE_FORM } from './merge-form-id';
import { NewEntryForm } from './new-entry-form.client';
import { OrderForm } from './order-form.client';
import { ORDER_FORM } from './order-form-id';
import styles from './structure.module.css';
import { kindWords, publishedWords } from './words';

type EntriesViewProps = {
  kind: EntryKind;
  entries: readonly ListedEntry[];
  /** What the list was searched for; tags alone are searched. */
  search: string;
  /** All tags, whatever was searched for; empty for other kinds. */
  tags: readonly { readonly id: string; readonly name: string }[];
  actions: {
    add: FormAction<EntryProblem, { id: string; name: string }>;
    move: FormAction<EntryProblem, { name: string; place: number }>;
    merge: FormAction<EntryProblem, { name: string; count: number }>;
  };
};

export function EntriesView({ kind, entries, search, tags, actions }: EntriesViewProps) {
  return (
    <>
      <p>
        <Link href={STRUCTURE_PATH}>Структура портала</Link>
      </p>
      <h1>{kindWords[kind].list}</h1>
      <p>{kindWords[kind].about}</p>
      {kind === 'tag' && <TagSearch search={search} />}
      {isOrdered(kind) && <OrderForm kind={kind} action={actions.move} />}
      {entries.length === 0 && <p>{search === '' ? 'Здесь пока ничего нет.' : 'Ничего не нашлось.'}</p>}
      <ul className={`plain-list ${styles.list}`}>
        {entries.map((entry, index) => (
          <EntryItem
            key={entry.id}
            {...{ kind, entry }}
            isFirst={index === 0}
            isLast={index === entries.length - 1}
          />
        ))}
      </ul>
      {kind === 'tag' && (
        <section className={styles.part} aria-labelledby="merge-heading">
          <h2 id="merge-heading">Объединить метки</h2>
          <MergeForm action={actions.merge} tags={tags} />
        </section>
      )}
      <section className={styles.part} aria-labelledby="add-heading">
        <h2 id="add-heading">{kindWords[kind].add}</h2>
        <NewEntryForm kind={kind} action={actions.add} />
      </section>
    </>
  );
}

function TagSearch({ search }: { search: string }) {
  return (
    <form className={styles.search} action={entriesPath('tag')}>
      <Field name="q" label="Найти метку">
        {(control) => <input {...control} type="search" defaultValue={search} />}
      </Field>
      <button className="button-secondary" type="submit">
        Найти
      </button>
      {search !== '' && <Link href={entriesPath('tag')}>Показать все</Link>}
    </form>
  );
}

type EntryItemProps = { kind: EntryKind; entry: ListedEntry; isFirst: boolean; isLast: boolean };

function EntryItem({ kind, entry, isFirst, isLast }: EntryItemProps) {
  return (
    <li className={styles.item}>
      {kind === 'tag' && (
        <label className={styles.choice}>
          <input type="checkbox" name="tags" value={entry.id} form={MERGE_FORM} />
          <span className="visually-hidden">Объединить: {entry.name}</span>
        </label>
      )}
      <div className={styles.entry}>
        <p>
          <Link href={entryPath(kind, entry.id)}>{entry.name}</Link>
        </p>
        <p className={styles.about}>{aboutEntry(kind, entry)}</p>
        {entry.isDead && (
          <p>
            <strong>Такой страницы на портале нет. Исправьте адрес.</strong>
          </p>
        )}
      </div>
      {isOrdered(kind) && (
        <div className={styles.buttons}>
          <MoveButton entry={entry} to="up" isIdle={isFirst} />
          <MoveButton entry={entry} to="down" isIdle={isLast} />
        </div>
      )}
    </li>
  );
}

function aboutEntry(kind: EntryKind, { slug, href, published }: ListedEntry): string {
  return isListKind(kind) ? `/${kind}/${slug} · ${publishedWords(published)}` : href;
}

type MoveButtonProps = { entry: ListedEntry; to: 'up' | 'down'; isIdle: boolean };

/** At the edge it stays, for the focus, and says that it does nothing. */
function MoveButton({ entry, to, isIdle }: MoveButtonProps) {
  return (
    <button
      className="button-secondary"
      type="submit"
      form={ORDER_FORM}
      name="move"
      value={`${to} ${entry.id}`}
      aria-disabled={isIdle}
    >
      {to === 'up' ? 'Выше' : 'Ниже'}
      <span className="visually-hidden"> {entry.name}</span>
    </button>
  );
}
