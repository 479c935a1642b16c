/** Appears where the reader script can use the clipboard. */
export function CopyLinkButton({ address }: { address: string }) {
  return (
    <span className="no-print">
      <button type="button" className="button-secondary" data-copy-link={address} hidden>
        Скопировать ссылку
      </button>{' '}
      <span role="status" />
    </span>
  );
}
