/** Appears where the reader script runs; without it the browser's own menu prints. */
export function PrintButton() {
  return (
    <button type="button" className="button-secondary no-print" data-print hidden>
      Напечатать
    </button>
  );
}
