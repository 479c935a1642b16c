import { useState, useSyncExternalStore } from 'react';

type Outcome = 'none' | 'copied' | 'failed';

const told: Readonly<Record<Outcome, string>> = {
  none: '',
  copied: 'Ссылка скопирована.',
  failed: 'Скопировать не удалось: выделите адрес и скопируйте его сами.',
};

/** Appears where script runs and the browser lets pages use the clipboard: on https and on this very machine. */
export function CopyButton({ text }: { text: string }) {
  const [outcome, setOutcome] = useState<Outcome>('none');
  const mayCopy = useSyncExternalStore(
    subscribeToNothing,
    () => navigator.clipboard !== undefined,
    () => false,
  );
  if (!mayCopy) return null;
  async function copy() {
    const copying = navigator.clipboard.writeText(text);
    setOutcome(await copying.then(() => 'copied' as const).catch(() => 'failed' as const));
  }
  return (
    <p>
      <button className="button" type="button" onClick={copy}>
        Скопировать ссылку
      </button>{' '}
      <span role="status">{told[outcome]}</span>
    </p>
  );
}

function subscribeToNothing() {
  return () => undefined;
}
