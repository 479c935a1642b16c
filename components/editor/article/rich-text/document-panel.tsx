import { useId, useState } from 'react';
import { type Document, documentKind, documentPath } from '@/lib/media/rules';
import { formatBytes } from '@/lib/shared/russian';
import { isDocument, type LibraryChoices, useLibrarySearch } from '../library-choices';
import { LibrarySearchField } from '../library-search-field';
import styles from './rich-text.module.css';

type DocumentPanelProps = {
  library: LibraryChoices;
  insert: (link: { href: string; words: string }) => void;
  close: () => void;
};

/** Choosing a document of the library for the body. Readers' pages add kind and size to the words of its link. */
export function DocumentPanel({ library, insert, close }: DocumentPanelProps) {
  const [chosen, setChosen] = useState<Document | null>(null);
  const search = useLibrarySearch(library.find, 'document');
  const documents = search.found?.filter(isDocument) ?? library.documents;
  return (
    // biome-ignore lint/a11y/useSemanticElements: it holds a fieldset of its own
    <div
      aria-label="Документ"
      className={styles.panel}
      onKeyDown={(event) => event.key === 'Escape' && close()}
      role="group"
    >
      <p className="field-hint">
        Здесь недавние документы; остальные найдутся по словам. Загрузить новый можно{' '}
        <a href="/editor/media" target="_blank" rel="noopener">
          в библиотеке (новая вкладка)
        </a>
        .
      </p>
      <LibrarySearchField label="Найти документ" search={search} />
      {documents.length === 0 && search.found === null && <p>В библиотеке пока нет документов.</p>}
      <fieldset className={styles.pictures}>
        <legend className="visually-hidden">Документ из библиотеки</legend>
        {documents.map((document) => (
          <DocumentChoice
            choose={() => setChosen(document)}
            document={document}
            isChosen={chosen?.id === document.id}
            key={document.id}
          />
        ))}
      </fieldset>
      {chosen && <LinkWords document={chosen} insert={insert} key={chosen.id} />}
      <button className="button-secondary" onClick={close} type="button">
        Отмена
      </button>
    </div>
  );
}

function DocumentChoice({
  document,
  isChosen,
  choose,
}: {
  document: Document;
  isChosen: boolean;
  choose: () => void;
}) {
  const id = useId();
  return (
    <label className="choice" htmlFor={id}>
      <input checked={isChosen} id={id} onChange={choose} type="radio" />
      <span>
        {document.title || document.fileName} ({documentKind(document)}, {formatBytes(document.bytes)})
      </span>
    </label>
  );
}

function LinkWords({ document, insert }: { document: Document; insert: DocumentPanelProps['insert'] }) {
  const id = useId();
  const [words, setWords] = useState(document.title);
  const isEmpty = words.trim() === '';
  return (
    <>
      <label className="field-label" htmlFor={id}>
        Слова ссылки
      </label>
      <p className="field-hint">Вид и размер файла портал допишет сам.</p>
      {isEmpty && <p className="field-error">Напишите, что откроется по ссылке</p>}
      <input id={id} onChange={(event) => setWords(event.target.value)} type="text" value={words} />
      <button
        aria-disabled={isEmpty || undefined}
        className="button"
        onClick={() => !isEmpty && insert({ href: documentPath(document), words: words.trim() })}
        type="button"
      >
        Вставить документ
      </button>
    </>
  );
}
