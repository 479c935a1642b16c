import type { Sample } from './sample';
import type { DemoEmail } from './templates';

export type PageKind = {
  readonly name: string;
  /** The route that makes it, under `app/`. */
  readonly file: string;
  readonly address: (sample: Sample) => string;
  readonly status?: number;
  /** Who may see it, where that is not the editor. */
  readonly signedInAs?: DemoEmail;
};
