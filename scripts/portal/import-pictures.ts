import { database } from '@/lib/db/client';
import type { BodyPicture, TakenPicture } from '@/lib/importing/body.rules';
import { type FetchFailure, fetchPicture } from '@/lib/importing/fetch-picture';
import type { PictureFailure } from '@/lib/importing/order.rules';
import { addMedia } from '@/lib/media/adding.commands';
import { PICTURE_LIMITS, pictureSources } from '@/lib/media/rules';
import { UPLOAD_LIMITS, type UploadOutcome, type UploadProblem } from '@/lib/media/upload.rules';
import { type Person, requireRole } from '@/lib/people/rules';
import { OperatorError } from '@/lib/shared/operator-error';

export type PictureOrder = {
  readonly hosts: ReadonlySet<string>;
  readonly mayBePrivate: boolean;
  readonly credit: string;
  /** Whose pictures they are here; null: the first administrator's. */
  readonly as: string | null;
};

type TakePicture = (picture: BodyPicture) => Promise<TakenPicture | PictureFailure>;

/** Fetches pictures of the former site and takes them into the library, by the library's own rules. */
export async function pictureTaker(order: PictureOrder): Promise<TakePicture> {
  const person = await findBringer(order.as);
  const terms = {
    ...{ hosts: order.hosts, mayBePrivate: order.mayBePrivate },
    ...{ mostBytes: UPLOAD_LIMITS.bytes, mostMilliseconds: 30_000 },
  };
  return async ({ address, alt }) => {
    const fetched = await fetchPicture(address, terms);
    if (!fetched.ok) return failure(fetched.problems[0]);
    const files = [{ name: fileNameIn(address), content: fetched.value }];
    const words = { credit: order.credit, alt: alt.slice(0, PICTURE_LIMITS.alt) };
    const added = await addMedia(person, { files, ...words }, new Date());
    const outcome = added.ok ? added.value[0] : undefined;
    return outcome ? takenOrWhyNot(outcome, words.alt) : { key: 'pictureFailed', reason: 'на это нет права' };
  };
}

function takenOrWhyNot(outcome: UploadOutcome, alt: string): Promise<TakenPicture> | PictureFailure {
  if (outcome.status !== 'refused') {
    return outcome.kind === 'picture'
      ? takenPicture(outcome.id, alt)
      : { key: 'pictureFailed', reason: 'это не изображение' };
  }
  // A news that is taken is not looked at again: without this stop it would stay without its pictures for ever.
  if (outcome.problem === 'diskFull') throw new OperatorError(FULL);
  return { key: 'pictureFailed', reason: refusals[outcome.problem] };
}

const FULL =
  'В хранилище изображений нет места. Всё, что перенесено, записано; освободите место и запустите ту же команду ещё раз.';

async function findBringer(email: string | null): Promise<Person> {
  const person = await database().person.findFirst({
    where: { disabledAt: null, ...(email ? { email } : { role: 'administrator' }) },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, email: true, role: true },
  });
  if (!person) throw new OperatorError('Некому отдать изображения: назовите человека параметром --as.');
  return { ...person, role: requireRole(person.role) };
}

async function takenPicture(id: string, alt: string): Promise<TakenPicture> {
  const row = await database().media.findUniqueOrThrow({
    where: { id },
    select: { width: true, height: true, widths: true, mimeType: true, fileName: true, alt: true },
  });
  const { width, height } = row;
  const shape = { ...row, id, width: width ?? 1, height: height ?? 1 };
  const { src } = pictureSources({ ...shape, decorative: false, caption: '', credit: '', focus: 'center' });
  return { id, src, alt: alt || row.alt, width: shape.width, height: shape.height };
}

function fileNameIn(address: string): string {
  const name = new URL(address).pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(name) || 'picture';
  } catch {
    return name;
  }
}

function failure(problem: FetchFailure | undefined): PictureFailure {
  if (problem?.key === 'foreign') return { key: 'foreignPicture', reason: 'другой сайт' };
  const reason =
    problem?.key === 'status'
      ? `сайт ответил ${problem.status}`
      : fetchFailures[problem?.key ?? 'unreachable'];
  return { key: 'pictureFailed', reason };
}

const fetchFailures: Record<Exclude<FetchFailure['key'], 'status'>, string> = {
  foreign: 'другой сайт',
  notWeb: 'не адрес http или https',
  private: 'адрес внутренней сети',
  tooLarge: 'больше 25 МБ',
  tooSlow: 'сайт не ответил за 30 секунд',
  tooManyRedirects: 'слишком много перенаправлений',
  unreachable: 'сайт не отвечает',
};

const refusals: Record<UploadProblem['key'], string> = {
  empty: 'пустой файл',
  tooLarge: 'больше 25 МБ',
  unknownKind: 'не изображение из тех, что портал принимает',
  tooManyPixels: 'слишком много точек',
  broken: 'файл повреждён',
  twoInOne: 'в изображении спрятано что-то ещё',
  macros: 'в документе макросы',
  script: 'в документе программа',
  bomb: 'в документе слишком много всего',
  diskFull: 'на диске нет места',
};
