import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, link, open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { createTarPacker } from 'modern-tar';
import { OperatorError } from '@/lib/shared/operator-error';
import type { Entry } from './form.rules';

// Names and words of people are in it.
const FOR_ITS_OWNER = 0o600;

/**
 * Writes a tar archive (POSIX ustar, compressed where the name ends in `.gz` or `.tgz`). The file is there when all of
 * it is written and on the disk, or it is not there at all. Throws an OperatorError where it is there already, also by
 * the end of the writing, where its folder is not, and on a full disk.
 */
export async function writeArchive<Value>(
  file: string,
  fill: (write: (entry: Entry) => Promise<void>) => Promise<Value>,
): Promise<Value> {
  await requireFree(file);
  // Nobody else's, so that two exports to one name never write into one file.
  const unfinished = `${file}.${process.pid}-${randomUUID()}.part`;
  try {
    await removeAbandoned(file);
    const value = await writeEntries(unfinished, { isGzip: /\.t?gz$/i.test(file) }, fill);
    await giveName(unfinished, file);
    await keepName(file);
    return value;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw inWords(error, file);
  }
}

async function writeEntries<Value>(
  file: string,
  { isGzip }: { isGzip: boolean },
  fill: (write: (entry: Entry) => Promise<void>) => Promise<Value>,
): Promise<Value> {
  const { readable, controller } = createTarPacker();
  const target = createWriteStream(file, { flags: 'wx', mode: FOR_ITS_OWNER, flush: true });
  const archive = Readable.from(readable);
  const written = isGzip ? pipeline(archive, createGzip(), target) : pipeline(archive, target);
  // A disk that is full ends the writing while an entry is on its way; that is told by `written`.
  written.catch((error) => controller.error(error));
  const value = await filled(controller, fill).catch(async (error) => {
    controller.error(error);
    await written;
    throw error;
  });
  await written;
  return value;
}

async function filled<Value>(
  controller: ReturnType<typeof createTarPacker>['controller'],
  fill: (write: (entry: Entry) => Promise<void>) => Promise<Value>,
): Promise<Value> {
  const value = await fill(async ({ name, content }) => {
    const body = controller.add(headerOf(name, content)).getWriter();
    await body.write(content);
    await body.close();
  });
  controller.finalize();
  return value;
}

/** Nothing of the machine or the moment. */
function headerOf(name: string, content: Uint8Array) {
  return { name, size: content.length, type: 'file', mode: FOR_ITS_OWNER, mtime: new Date(0) } as const;
}

async function requireFree(file: string): Promise<void> {
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (isThere) throw isTaken(file);
}

function isTaken(file: string): OperatorError {
  return new OperatorError(`${file}: такой файл уже есть; он не изменён.`);
}

/** What exports to this name left behind that were killed. */
async function removeAbandoned(file: string): Promise<void> {
  const folder = path.dirname(file);
  const unfinished = (await readdir(folder)).filter(
    (name) => name.startsWith(`${path.basename(file)}.`) && name.endsWith('.part'),
  );
  for (const name of unfinished) {
    const [, process] = /\.(\d+)-[0-9a-f-]{36}\.part$/.exec(name) ?? [];
    if (process !== undefined && isGone(Number(process))) await rm(path.join(folder, name), { force: true });
  }
}

function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
}

// File systems without hard links: FAT on a memory stick, some shares of a network.
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'];

/** Renaming would silently replace a file that came there since; a second name for the same file does not. */
async function giveName(unfinished: string, file: string): Promise<void> {
  try {
    await link(unfinished, file);
    await rm(unfinished);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw isTaken(file);
    if (!NO_LINKS.includes(codeOf(error))) throw error;
    await requireFree(file);
    await rename(unfinished, file);
  }
}

/** The new name itself outlives a loss of power only when its folder is on the disk as well. */
async function keepName(file: string): Promise<void> {
  const folder = await open(path.dirname(file), 'r');
  await folder.sync().finally(() => folder.close());
}

const faults: Readonly<Record<string, string>> = {
  ENOSPC: 'на диске нет места; начатое удалено.',
  EDQUOT: 'на диске нет места; начатое удалено.',
  EFBIG: 'файл больше, чем здесь может быть; начатое удалено.',
  ENOENT: 'такой папки нет.',
  ENOTDIR: 'такой папки нет.',
  EISDIR: 'это папка, а нужно имя файла.',
  EACCES: 'нет права на запись.',
  EPERM: 'нет права на запись.',
  EROFS: 'сюда нельзя записывать.',
};

function inWords(error: unknown, file: string): unknown {
  const fault = error instanceof Error && isOfTheFile(error, file) ? faults[codeOf(error)] : undefined;
  return fault ? new OperatorError(`${file}: ${fault}`) : error;
}

/** Also files of the library and connections fail while an archive is written; of them others tell. */
function isOfTheFile(error: Error, file: string): boolean {
  if ('path' in error) return error.path === path.dirname(file) || String(error.path).startsWith(file);
  return 'syscall' in error && ['write', 'writev', 'fsync'].includes(String(error.syscall));
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
