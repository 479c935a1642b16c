import { useEffect, useRef, useState } from 'react';
import type { UploadOutcome } from '@/lib/media/upload.rules';
import { type Sending, sendFile } from './send-file';

export type UploadState =
  | { readonly status: 'waiting' | 'cancelled' | 'noLine' | 'signedOut' | 'notTaken' }
  | { readonly status: 'sending'; readonly percent: number }
  | { readonly status: 'answered'; readonly outcome: UploadOutcome };

export type QueuedFile = { readonly key: number; readonly file: File; readonly state: UploadState };

export type UploadQueue = {
  readonly files: readonly QueuedFile[];
  readonly add: (files: readonly File[], fields: Readonly<Record<string, string>>) => void;
  readonly cancel: (key: number) => void;
  readonly retry: (key: number) => void;
};

type Waiting = QueuedFile & { readonly fields: Readonly<Record<string, string>> };

/** Files on their way into the library, one after the other: two at a time would only share one line. */
export function useUploadQueue(address: string, onAdded: () => void): UploadQueue {
  const [files, setFiles] = useState<readonly Waiting[]>([]);
  const sending = useRef<Sending | null>(null);
  const nextKey = useRef(0);

  const setState = (key: number, state: UploadState) =>
    setFiles((now) => now.map((one) => (one.key === key ? { ...one, state } : one)));

  const isBusy = files.some(({ state }) => state.status === 'sending');
  const next = isBusy ? undefined : files.find(({ state }) => state.status === 'waiting');
  // biome-ignore lint/correctness/useExhaustiveDependencies: whose turn it is decides, nothing else
  useEffect(() => {
    if (!next) return;
    setState(next.key, { status: 'sending', percent: 0 });
    sending.current = sendFile(address, formOf(next), {
      onProgress: (percent) => setState(next.key, { status: 'sending', percent }),
      onAnswer: (answer) => {
        const state = stateAfter(answer);
        setState(next.key, state);
        if (state.status === 'answered' && state.outcome.status === 'added') onAdded();
      },
    });
  }, [next?.key, isBusy]);

  return {
    files,
    add: (added, fields) => {
      const queued = added.map((file) => {
        nextKey.current += 1;
        return { key: nextKey.current, file, fields, state: { status: 'waiting' } as const };
      });
      setFiles((now) => [...now, ...queued]);
    },
    cancel: (key) => {
      if (files.some((one) => one.key === key && one.state.status === 'sending')) sending.current?.cancel();
      setState(key, { status: 'cancelled' });
    },
    retry: (key) => setState(key, { status: 'waiting' }),
  };
}

function formOf({ file, fields }: Waiting): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', file);
  return form;
}

function stateAfter(answer: Parameters<Parameters<typeof sendFile>[2]['onAnswer']>[0]): UploadState {
  if (!answer) return { status: 'noLine' };
  if (answer.status === 'signedOut') return { status: 'signedOut' };
  const outcome = answer.status === 'done' ? answer.shown[0] : undefined;
  return outcome ? { status: 'answered', outcome } : { status: 'notTaken' };
}
