import type { MediaProblem } from '@/lib/media/library.rules';
import type { UploadOutcome } from '@/lib/media/upload.rules';
import type { FormState } from '@/lib/shared/form-state';

type Answer = FormState<MediaProblem, UploadOutcome[]>;

export type Sending = { readonly cancel: () => void };

type Listener = {
  /** 0…100; 100: all of it has arrived, and the portal looks at it. */
  readonly onProgress: (percent: number) => void;
  /** Null: no line, or an answer that is none. */
  readonly onAnswer: (answer: Answer | null) => void;
};

/** Sends one file to the library. `fetch` would not tell how far it has come. */
export function sendFile(address: string, form: FormData, { onProgress, onAnswer }: Listener): Sending {
  const request = new XMLHttpRequest();
  request.upload.onprogress = ({ loaded, total }) => onProgress(Math.round((100 * loaded) / total));
  request.onload = () => onAnswer(answerIn(request.responseText));
  request.onerror = () => onAnswer(null);
  request.ontimeout = () => onAnswer(null);
  request.open('POST', address);
  request.send(form);
  return { cancel: () => request.abort() };
}

/** What lib/web/upload.ts answers; a gateway in between may answer something else. */
function answerIn(text: string): Answer | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null && 'status' in parsed ? (parsed as Answer) : null;
  } catch {
    return null;
  }
}
