import { LARGEST_ENTRY } from './form.rules';
import type { Placed } from './unpack';

export type ItemFiles = {
  readonly id: string;
  readonly files: readonly { readonly name: string; readonly content: Uint8Array }[];
};

// A picture has three files of each of at most four widths.
const MOST_FILES = 12;

/** Whether the file still goes to the item: no item of ours has more files, or such large ones together. */
function isOf(item: ItemFiles, mediaId: string, content: Uint8Array): boolean {
  const bytes = item.files.reduce((sum, file) => sum + file.content.length, content.length);
  return item.id === mediaId && item.files.length < MOST_FILES && bytes <= LARGEST_ENTRY.file;
}

/** The files of each item together, as they follow each other in an archive; other entries go to `other`. */
export async function* mediaItems(
  entries: AsyncIterable<Placed>,
  other: (entry: Placed) => Promise<void>,
): AsyncGenerator<ItemFiles> {
  let item: { id: string; files: { name: string; content: Uint8Array }[] } | null = null;
  for await (const entry of entries) {
    if (entry.place.kind !== 'file') {
      await other(entry);
      continue;
    }
    const { mediaId, file } = entry.place;
    if (item && !isOf(item, mediaId, entry.content)) {
      yield item;
      item = null;
    }
    item ??= { id: mediaId, files: [] };
    item.files.push({ name: file, content: entry.content });
  }
  if (item) yield item;
}
