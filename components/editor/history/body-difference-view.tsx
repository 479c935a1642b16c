import type { ReactNode } from 'react';
import type { Mark } from '@/lib/articles/body-blocks.rules';
import type {
  BlockDifference,
  BodyPiece,
  RowDifference,
  TextDifference,
} from '@/lib/articles/body-difference.rules';
import { type Passage, passagesOf } from '@/lib/articles/folding.rules';
import { plural } from '@/lib/shared/russian';
import { ChangedWords, placesOf } from './changed-words';
import styles from './difference.module.css';
import { blockName, formNotes, markNote } from './words';

/** The body with its changes; long unchanged passages are folded away. */
export function BodyDifferenceView({ blocks }: { blocks: readonly BlockDifference[] }) {
  if (blocks.every(({ status }) => status === 'same')) {
    return <p>Слова и оформление те же: отличается только то, чего не видно в тексте, например размеры.</p>;
  }
  return numbered(passagesOf(blocks)).map(({ item, key }) => <PassageView key={key} passage={item} />);
}

function PassageView({ passage: { isFolded, blocks } }: { passage: Passage }) {
  if (!isFolded) return <Blocks blocks={blocks} />;
  return (
    <details className={styles.folded}>
      <summary>Без изменений: {plural(blocks.length, ['часть', 'части', 'частей'])} текста</summary>
      <Blocks blocks={blocks} />
    </details>
  );
}

function Blocks({ blocks }: { blocks: readonly BlockDifference[] }): ReactNode {
  return numbered(runsOf(blocks)).map(({ item, key }) =>
    item.kind === 'rows' ? <Rows key={key} rows={item.rows} /> : <Block key={key} block={item.block} />,
  );
}

type Run = { kind: 'rows'; rows: RowDifference[] } | { kind: 'block'; block: TextDifference };

/** Rows that follow each other are one table. */
function runsOf(blocks: readonly BlockDifference[]): Run[] {
  const runs: Run[] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (block.kind === 'text') runs.push({ kind: 'block', block });
    else if (last?.kind === 'rows') last.rows.push(block);
    else runs.push({ kind: 'rows', rows: [block] });
  }
  return runs;
}

function Rows({ rows }: { rows: readonly RowDifference[] }) {
  return (
    // A group and no region: a comparison has many tables, and each would be a landmark.
    // biome-ignore lint/a11y/useSemanticElements: the element of a group is that of forms, a fieldset.
    <div
      aria-label="Строки таблицы"
      className="table-scroll"
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
    >
      <table className={styles.table}>
        <tbody>
          {numbered(rows).map(({ item: { status, cells }, key }) => (
            <tr data-status={status} key={key}>
              <th scope="row">{rowNotes[status]}</th>
              {numbered(cells).map(({ item: cell, key: place }) => (
                <td data-form={cell.form.name} key={place}>
                  <Pieces block={cell} />
                  <Notes block={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const rowNotes = {
  same: <span className="visually-hidden">Строка без изменений</span>,
  added: 'Добавлена строка',
  removed: 'Удалена строка',
  changed: 'Изменена строка',
};

function Block({ block }: { block: TextDifference }) {
  const { status, form } = block;
  return (
    <div
      className={styles.block}
      data-depth={Math.min(form.depth, 4)}
      data-form={form.name}
      data-status={status}
    >
      {(status === 'added' || status === 'removed') && (
        <p className={styles.note}>
          {status === 'added' ? 'Добавлено' : 'Удалено'}: {blockName(form)}
        </p>
      )}
      <p className={styles.words}>
        <Pieces block={block} />
      </p>
      <Notes block={block} />
    </div>
  );
}

function Notes({ block }: { block: TextDifference }) {
  const notes = formNotes(block);
  return notes.length > 0 && <p className={styles.note}>Оформление: {notes.join('; ')}</p>;
}

function Pieces({ block: { pieces } }: { block: TextDifference }): ReactNode {
  return placesOf(pieces).map(({ piece, key }) => <Piece key={key} piece={piece} />);
}

function Piece({ piece: { kind, text, marks, changes } }: { piece: BodyPiece }) {
  return (
    <ChangedWords kind={kind} text={text}>
      {marks.reduceRight<ReactNode>(marked, text)}
      {changes.length > 0 && <span className={styles.note}> [{changes.map(markNote).join('; ')}]</span>}
    </ChangedWords>
  );
}

function marked(words: ReactNode, { kind, value }: Mark): ReactNode {
  if (kind === 'picture')
    return <span className={styles.picture}>Изображение: {words || 'без описания'}</span>;
  if (kind === 'link') return <span className={styles.link}>{words}</span>;
  if (kind === 'abbr') return <abbr title={value}>{words}</abbr>;
  const Tag = kind;
  return <Tag>{words}</Tag>;
}

/** A difference is a still text: the place of a part tells it from the others. */
function numbered<Item>(items: readonly Item[]): { item: Item; key: string }[] {
  return items.map((item, place) => ({ item, key: String(place) }));
}
