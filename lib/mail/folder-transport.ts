import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from './errors';
import type { MailTransport, OutgoingMessage } from './line';

/** Writes each letter to `DATA_DIR/mail/{id}.eml`, which any mail program opens. Whole or not at all. */
export function folderTransport(dataDir: string): MailTransport {
  const folder = path.join(dataDir, 'mail');
  return {
    open: async () => ({
      send: (message) =>
        write(folder, message).then(
          () => ({ kind: 'sent' }),
          (error: unknown) => ({ kind: 'later', problem: codeOf(error) }),
        ),
      isOver: () => false,
      close: () => undefined,
    }),
  };
}

async function write(folder: string, { id, content }: OutgoingMessage): Promise<void> {
  const file = path.join(folder, `${id}.eml`);
  await mkdir(folder, { recursive: true });
  await writeFile(`${file}.part`, content);
  await rename(`${file}.part`, file);
}
