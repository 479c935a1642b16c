import type { ArticleFormState, AutosaveState } from '../form-state';
import { type FormValues, isSameValues } from '../form-values';
import { type AutosaveStanding, isConflict, type Refusal } from './autosave-standing';

/** `version` is null for an article that does not exist yet; `unanswered` is what was sent without ever an answer. */
export type Sending = {
  readonly values: FormValues;
  readonly version: number | null;
  readonly unanswered: FormValues | null;
};

type Parts = {
  /** What stands in the form now. */
  readonly read: () => FormValues;
  readonly send: (sending: Sending) => Promise<AutosaveState>;
  /** Keeps a copy in this browser; false where there is no room for it. */
  readonly keep: (values: FormValues) => boolean;
  readonly forget: () => void;
};

/** Milliseconds. */
export const KEEP_AFTER = 300;
export const SAVE_AFTER = 2500;
/** Whoever never pauses is saved as often as this. */
export const SAVE_AT_LEAST_EVERY = 20_000;
const FIRST_RETRY = 3000;
const LONGEST_RETRY = 60_000;
/** An answer that is out for so long is told of as a line that is down. */
export const PATIENCE = 20_000;

type Timer = ReturnType<typeof setTimeout>;

/**
 * Saves a form while it is written in: one save at a time, each naming the version that the one before gave. Every
 * change is kept in this browser until the portal has it, and nothing here ever touches the fields.
 */
export class Autosaver {
  private standing: AutosaveStanding = { kind: 'rest' };
  private readonly listeners = new Set<() => void>();
  private keeping: Timer | undefined;
  private saving: Timer | undefined;
  private unsavedSince: number | null = null;
  private underWay: Promise<void> | null = null;
  private failures = 0;
  private unanswered: FormValues | null = null;
  private isKept = true;
  private isHeld = false;
  private hasConflict = false;

  private readonly parts: Parts;
  private saved: FormValues;
  private version: number | null;

  constructor(parts: Parts, saved: FormValues, version: number | null) {
    this.parts = parts;
    this.saved = saved;
    this.version = version;
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  readonly current = (): AutosaveStanding => this.standing;

  /** The version to name with the next write, and the text that this version has. */
  get base(): { readonly version: number | null; readonly values: FormValues } {
    return { version: this.version, values: this.saved };
  }

  /** After every change of any field. */
  changed(): void {
    this.unsavedSince ??= Date.now();
    this.keepSoon();
    if (this.isQuiet()) this.tell({ kind: 'changed' });
    if (!this.hasConflict && this.failures === 0) this.saveIn(this.patience());
  }

  /** The page is about to be hidden or closed. */
  hidden(): void {
    if (this.unsavedSince === null) return;
    this.keepNow();
    this.saveNow();
  }

  /** The line is back, or somebody has signed in again in another tab. */
  again(): void {
    if (this.failures > 0) this.saveNow();
  }

  /** Nothing is begun any more, and what is under way is waited for: a button of the form was pressed. */
  async hold(): Promise<void> {
    this.isHeld = true;
    clearTimeout(this.saving);
    await this.underWay;
  }

  /** The answer to the button, with the text that was sent; null: it never came. */
  release(answer: ArticleFormState | null, sent: FormValues): void {
    this.isHeld = false;
    if (answer?.status === 'done') this.takeVersion(answer.shown.version, sent);
    else this.takeFailure(answer);
  }

  private takeFailure(answer: ArticleFormState | null): void {
    this.hasConflict ||= isConflict(answer);
    this.tell({ kind: 'rest' });
    // The words that were sent are still unsaved; the notice of the button's answer tells so.
    this.unsavedSince ??= Date.now();
    this.keepNow();
    if (answer === null || answer.status === 'signedOut') this.retry();
  }

  /** The text of the form now stands on this version: it was saved, or put together from both texts of a conflict. */
  takeVersion(version: number, values: FormValues): void {
    this.version = version;
    this.saved = values;
    this.hasConflict = false;
    this.failures = 0;
    this.unanswered = null;
    this.tell({ kind: 'rest' });
    if (isSameValues(this.parts.read(), values)) this.settle();
    else this.changed();
  }

  /** The form goes away with its text saved. */
  end(): void {
    this.stop();
    this.parts.forget();
  }

  stop(): void {
    clearTimeout(this.keeping);
    clearTimeout(this.saving);
  }

  private isQuiet(): boolean {
    return this.standing.kind === 'rest' || this.standing.kind === 'saved';
  }

  private patience(): number {
    const since = this.unsavedSince ?? Date.now();
    return Math.max(0, Math.min(SAVE_AFTER, since + SAVE_AT_LEAST_EVERY - Date.now()));
  }

  private keepSoon(): void {
    clearTimeout(this.keeping);
    this.keeping = setTimeout(() => this.keepNow(), KEEP_AFTER);
  }

  private keepNow(): void {
    clearTimeout(this.keeping);
    this.isKept = this.parts.keep(this.parts.read());
  }

  private saveIn(milliseconds: number): void {
    clearTimeout(this.saving);
    this.saving = setTimeout(() => this.saveNow(), milliseconds);
  }

  private saveNow(): void {
    clearTimeout(this.saving);
    if (this.isHeld || this.hasConflict || this.underWay !== null) return;
    const values = this.parts.read();
    if (isSameValues(values, this.saved) && this.unanswered === null) {
      this.tell({ kind: 'rest' });
      this.settle();
      return;
    }
    if (this.version === null && values.title.trim() === '') {
      this.keepNow();
      this.tell({ kind: 'untitled', isKept: this.isKept });
      return;
    }
    this.underWay = this.save(values).finally(() => {
      this.underWay = null;
      this.goOn(values);
    });
  }

  /** Words that were written while an answer was on its way get a save of their own. */
  private goOn(sent: FormValues): void {
    const waits = this.hasConflict || this.failures > 0;
    if (!waits && !isSameValues(this.parts.read(), sent)) this.saveIn(this.patience());
  }

  private async save(values: FormValues): Promise<void> {
    if (this.failures === 0) this.tell({ kind: 'saving' });
    const patience = setTimeout(() => this.tellTrouble('unreachable'), PATIENCE);
    try {
      const { version, unanswered } = this;
      this.take(await this.parts.send({ values, version, unanswered }), values);
    } catch {
      this.unanswered = values;
      this.tellTrouble('unreachable');
      this.retry();
    } finally {
      clearTimeout(patience);
    }
  }

  private take(answer: AutosaveState, values: FormValues): void {
    if (answer.status === 'done') this.takeSaved(answer.shown, values);
    if (answer.status === 'misfilled' || answer.status === 'refused') this.takeRefusal(answer);
    if (answer.status === 'signedOut') {
      this.tellTrouble('signedOut');
      this.retry();
    }
  }

  private takeRefusal(answer: Refusal): void {
    this.failures = 0;
    this.unanswered = null;
    this.hasConflict = isConflict(answer);
    this.keepNow();
    this.tell({ kind: 'refused', answer, isKept: this.isKept });
  }

  private takeSaved({ version, at }: { version: number; at: string }, values: FormValues): void {
    const isAfterTrouble = this.standing.kind !== 'saving';
    this.version = version;
    this.saved = values;
    this.failures = 0;
    this.unanswered = null;
    const isAll = isSameValues(this.parts.read(), values);
    this.tell(isAll ? { kind: 'saved', at, isAfterTrouble } : { kind: 'changed' });
    if (isAll) this.settle();
    else this.unsavedSince = Date.now();
  }

  /** The portal has every word of the form. */
  private settle(): void {
    this.unsavedSince = null;
    clearTimeout(this.keeping);
    this.parts.forget();
  }

  private tellTrouble(kind: 'unreachable' | 'signedOut'): void {
    this.keepNow();
    this.tell({ kind, isKept: this.isKept });
  }

  private retry(): void {
    this.saveIn(Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** this.failures));
    this.failures += 1;
  }

  private tell(standing: AutosaveStanding): void {
    this.standing = standing;
    for (const listener of this.listeners) listener();
  }
}
