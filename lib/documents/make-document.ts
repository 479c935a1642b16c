import { isoWithOffset } from '@/lib/shared/dates';
import type { HeaderList } from '@/lib/web/headers';
import { type Answer, finishAnswer, isHtml, mayBeKept, ownHeaders } from './answer';
import type { CapturedAnswer } from './captured-response';
import type { Outcome } from './keep';
import { type KeptDocument, prepareDocument } from './kept-document';
import { withStaleNotice } from './stale-notice';

export type Made = Outcome<KeptDocument, Answer>;

type DocumentMaking = {
  render(): Promise<CapturedAnswer>;
  headers: HeaderList;
  /** Steady clock, milliseconds. */
  now(): number;
  last: KeptDocument | undefined;
  onFailure(error: unknown): void;
};

/** Makes a readers' page. If that fails, the last good document says its time and goes on; without one, throws. */
export async function makeDocument(making: DocumentMaking): Promise<Made> {
  const { render, headers, now, last, onFailure } = making;
  // Before rendering: what changes from here on may not be in the page.
  const seenAt = now();
  try {
    const answer = finishAnswer(await render());
    if (!mayBeKept(answer)) return { kind: 'passed', answer };
    const own = ownHeaders(answer.headers);
    const preparation = { seenAt, isLastGood: false, madeAt: new Date(), headers, own };
    return { kind: 'kept', document: await prepareDocument(answer, preparation) };
  } catch (error) {
    if (!last) throw error;
    onFailure(error);
    return { kind: 'kept', document: await lastGood(last, headers, now()) };
  }
}

async function lastGood(last: KeptDocument, headers: HeaderList, seenAt: number): Promise<KeptDocument> {
  if (last.isLastGood) return { ...last, seenAt };
  const { status, contentType, madeAt, own } = last;
  const body = isHtml(contentType) ? noticed(last) : last.forms.identity.body;
  const aged = [...headers, ...ageHeaders(madeAt)];
  const preparation = { seenAt, isLastGood: true, madeAt, headers: aged, own };
  return await prepareDocument({ status, contentType, body }, preparation);
}

function noticed(last: KeptDocument): Buffer {
  return Buffer.from(withStaleNotice(last.forms.identity.body.toString('utf8'), last.madeAt));
}

function ageHeaders(madeAt: Date): HeaderList {
  return ['X-Shown-As-Of', isoWithOffset(madeAt)];
}

/** Makes a file of the build or of `public/`, which stays what it is as long as the process runs. */
export async function makeFile(render: () => Promise<CapturedAnswer>, headers: HeaderList): Promise<Made> {
  const answer = finishAnswer(await render());
  if (answer.status !== 200) return { kind: 'passed', answer };
  const preparation = {
    seenAt: Number.POSITIVE_INFINITY,
    isLastGood: false,
    madeAt: new Date(),
    headers,
    own: [],
  };
  return { kind: 'kept', document: await prepareDocument(answer, preparation) };
}
