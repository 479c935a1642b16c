import { FIGURES_PATH } from '@/lib/figures/period.rules';
import type { Figures } from '@/lib/figures/rules';
import { type TableName, type TableRow, tableOf } from '@/lib/figures/tables.rules';
import { formatNumber } from '@/lib/shared/russian';
import styles from './figures-view.module.css';

type FiguresTableProps = { name: TableName; figures: Figures };

/** The numbers of a plot, and the same as a file. A wide table scrolls in its own frame, never the page. */
export function FiguresTable({ name, figures }: FiguresTableProps) {
  const { caption, columns, rows, total } = tableOf(name, figures);
  const captionId = `${name}-table`;
  return (
    <div className={styles.numbers}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={styles.frame} aria-labelledby={captionId} tabIndex={0}>
        <table className={styles.table}>
          <caption id={captionId}>{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.head} row={row} columns={columns} />
            ))}
          </tbody>
          {total && (
            <tfoot>
              <Row row={total} columns={columns} />
            </tfoot>
          )}
        </table>
      </section>
      <ExportForm name={name} figures={figures} caption={caption} />
    </div>
  );
}

function Row({ row: { head, values }, columns }: { row: TableRow; columns: readonly string[] }) {
  return (
    <tr>
      <th scope="row">{head}</th>
      {values.map((value, index) => (
        <td key={columns[index + 1]}>{value === null ? '—' : formatNumber(value)}</td>
      ))}
    </tr>
  );
}

function ExportForm({ name, figures, caption }: FiguresTableProps & { caption: string }) {
  return (
    <form action={`${FIGURES_PATH}/export`} method="post">
      <input type="hidden" name="table" value={name} />
      <input type="hidden" name="from" value={figures.period.from} />
      <input type="hidden" name="to" value={figures.period.to} />
      <button className="button-secondary" type="submit">
        Выгрузить в CSV<span className="visually-hidden"> ({caption})</span>
      </button>
    </form>
  );
}
