import { z } from 'zod';
import { type FormValues, formValuesOf } from '../form-values';

/**
 * Texts that the portal does not have yet, in this browser's storage. It is read and written at once, so a copy is
 * whole even when the page is closed in the middle of a word. Keys name the person: nobody is offered the words of
 * somebody else who used the same browser.
 */

export type LocalCopy = {
  readonly key: string;
  readonly values: FormValues;
  /** Milliseconds since 1970. */
  readonly at: number;
};

/** `article` is an id, or `new`. */
export type CopyPlace = { readonly personId: string; readonly article: string };

export function copyPrefix({ personId, article }: CopyPlace): string {
  return `portal-text:${personId}:${article}:`;
}

/** False where the storage is full or switched off. */
export function keepCopy(key: string, values: FormValues, at: number): boolean {
  try {
    localStorage.setItem(key, JSON.stringify({ values, at }));
    return true;
  } catch {
    return false;
  }
}

export function dropCopy(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // A browser without storage has no copy either.
  }
}

/** What earlier pages left at a place, the newest first. */
export function findCopies(place: CopyPlace): LocalCopy[] {
  const prefix = copyPrefix(place);
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .flatMap((key) => copyOf(key, localStorage.getItem(key)) ?? [])
      .sort((one, other) => other.at - one.at);
  } catch {
    return [];
  }
}

const stored = z.object({ values: z.record(z.string(), z.string()), at: z.number() });

function copyOf(key: string, text: string | null): LocalCopy | null {
  try {
    const { values, at } = stored.parse(JSON.parse(text ?? ''));
    return { key, values: formValuesOf(values), at };
  } catch {
    // Of an older portal, or cut off: nothing that could be offered.
    return null;
  }
}
