import { unstable_rethrow } from 'next/navigation';
import type { RefObject } from 'react';
import type { ArticleFormAction, ArticleFormState, AutosaveAction, AutosaveState } from '../form-state';
import { type FormValues, isSameValues, valuesIn } from '../form-values';
import { Autosaver, type Sending } from './autosaver';
import { type CopyPlace, copyPrefix, dropCopy, keepCopy, type LocalCopy } from './local-copies';

/** What a form needs to save itself. */
export type Autosaving = {
  /** Another one is another text: id of the working edition, or of the article that is to be. */
  readonly key: string;
  readonly personId: string;
  readonly save: AutosaveAction;
  /** For an article that does not exist yet; `write` is the button's action once an autosave has begun it. */
  readonly beginning: {
    readonly articleId: string;
    readonly begin: AutosaveAction;
    readonly write: ArticleFormAction;
  } | null;
};

const NEW_ARTICLE = '/editor/articles/new';

/** The article of a form: its id, or the one it is to get; null where it does not exist yet. */
export type Place = {
  readonly articleId: string | null;
  readonly version: number | null;
  readonly start: FormValues;
};

/** Brings together the form, the autosaver, this browser's copies and the portal. */
export class AutosaveDesk {
  readonly saver: Autosaver;
  private articleId: string | null;
  private readonly openedAt = Date.now();

  private readonly form: RefObject<HTMLFormElement | null>;
  private readonly autosaving: Autosaving;

  constructor(form: RefObject<HTMLFormElement | null>, autosaving: Autosaving, place: Place) {
    this.form = form;
    this.autosaving = autosaving;
    this.articleId = place.articleId;
    const parts = {
      read: () => this.read() ?? place.start,
      send: (sending: Sending) => this.send(sending),
      keep: (values: FormValues) => keepCopy(this.key, values, Date.now()),
      forget: () => dropCopy(this.key),
    };
    this.saver = new Autosaver(parts, place.start, place.version);
  }

  /** Null where the article does not exist yet. */
  get articleIdNow(): string | null {
    return this.articleId;
  }

  /** Where earlier pages left their copies of this article. */
  get place(): CopyPlace {
    return { personId: this.autosaving.personId, article: this.articleId ?? 'new' };
  }

  /** Of this page's own copy: other tabs have theirs. */
  get key(): string {
    return `${copyPrefix(this.place)}${this.openedAt}`;
  }

  /** Listens to the page until it goes. */
  attend(): () => void {
    // Next remembers with the address of a begun article the page that began it. Who comes back to it by the
    // browser's buttons would meet an empty form; the portal has the text.
    if (this.isUnderAnotherAddress()) window.location.reload();
    const { saver } = this;
    const whenHidden = () => document.visibilityState === 'hidden' && saver.hidden();
    const whenLeft = () => saver.hidden();
    const whenBack = () => saver.again();
    document.addEventListener('visibilitychange', whenHidden);
    window.addEventListener('pagehide', whenLeft);
    window.addEventListener('online', whenBack);
    window.addEventListener('focus', whenBack);
    return () => {
      saver.stop();
      document.removeEventListener('visibilitychange', whenHidden);
      window.removeEventListener('pagehide', whenLeft);
      window.removeEventListener('online', whenBack);
      window.removeEventListener('focus', whenBack);
    };
  }

  private isUnderAnotherAddress(): boolean {
    const isNew = this.articleId === null && this.autosaving.beginning !== null;
    return isNew && window.location.pathname !== NEW_ARTICLE;
  }

  /** A button of the form: after what is under way, and on the newest version. */
  async write(action: ArticleFormAction, before: ArticleFormState, fields: FormData) {
    const sent = this.read();
    await this.saver.hold();
    const { version } = this.saver.base;
    if (version !== null) fields.set('version', String(version));
    if (this.articleId) fields.set('articleId', this.articleId);
    const { beginning } = this.autosaving;
    const carryOut = beginning && this.articleId ? beginning.write : action;
    const answer = await carryOut(before, fields).catch((error: unknown) => this.afterFailure(error));
    if (sent) this.saver.release(answer, sent);
    return answer;
  }

  /** Being led to another page is how a good answer may look. */
  private afterFailure(error: unknown): never {
    const sent = this.read();
    if (leadsAway(error)) this.saver.end();
    else if (sent) this.saver.release(null, sent);
    throw error;
  }

  /** A copy of an earlier page has come back into the form. What stood there is kept in its place. */
  takeCopy({ key, values }: LocalCopy, start: FormValues): void {
    const present = this.read();
    if (present && !isSameValues(present, start))
      keepCopy(`${copyPrefix(this.place)}${Date.now()}`, present, Date.now());
    if (keepCopy(this.key, values, Date.now())) dropCopy(key);
  }

  /** What stands in the form now. */
  read(): FormValues | null {
    return this.form.current && valuesIn(this.form.current);
  }

  private async send({ values, version, unanswered }: Sending): Promise<AutosaveState> {
    const { beginning, save } = this.autosaving;
    const articleId = this.articleId ?? beginning?.articleId ?? '';
    const fields = formDataOf({ ...values, articleId });
    if (version !== null) fields.set('version', String(version));
    if (unanswered) fields.set('unanswered', JSON.stringify(unanswered));
    const isNew = this.articleId === null && beginning !== null;
    const answer = await (isNew ? beginning.begin : save)({ status: 'open' }, fields);
    if (isNew && answer.status === 'done') this.takeId(answer.shown.articleId);
    return answer;
  }

  /** The article exists: its address is shown, and its copies go by its id. Nothing else of the page changes. */
  private takeId(articleId: string): void {
    dropCopy(this.key);
    this.articleId = articleId;
    window.history.replaceState(null, '', `/editor/articles/${articleId}`);
  }
}

function formDataOf(values: Readonly<Record<string, string>>): FormData {
  const fields = new FormData();
  for (const [name, value] of Object.entries(values)) fields.set(name, value);
  return fields;
}

function leadsAway(error: unknown): boolean {
  try {
    unstable_rethrow(error);
    return false;
  } catch {
    return true;
  }
}
