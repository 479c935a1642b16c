import { originalExtension } from './rules';

/** What is known of an item of the library from its row. */
export type MediaFacts = {
  readonly id: string;
  readonly kind: string;
  readonly fileName: string;
  readonly mimeType: string;
  readonly widths: readonly number[];
  /** Of the file as it was brought; a document is kept as it was. */
  readonly sha256: string;
};

/** The files that an item has, in the order of their names. */
export function filesOfItem({ kind, fileName, mimeType, widths }: MediaFacts): string[] {
  if (kind === 'document') return [fileName];
  const endings = new Set(['avif', 'webp', originalExtension(mimeType)]);
  return widths.flatMap((width) => [...endings].map((ending) => `${width}.${ending}`)).sort();
}
