import type { BodyPicture, TakenPicture } from './body.rules';
import type { CategoryChoices } from './categories.rules';
import type { ImportFile } from './format.rules';
import type { Noted, Site, Tally } from './rules';

/** What somebody wants of an import. Slugs and e-mail addresses are as typed. */
export type ImportOrder = {
  readonly file: ImportFile;
  readonly site: Site;
  readonly isDryRun: boolean;
  /** E-mail of the person whom texts of unknown authors are given to; null: the first administrator. */
  readonly as: string | null;
  /** Null: the source of the site's name, which is made where it is missing. */
  readonly source: string | null;
  readonly choices: CategoryChoices;
  /** Login or e-mail in the file, in small letters → e-mail of a person here. */
  readonly authors: ReadonlyMap<string, string>;
};

export type ImportProblem =
  | { readonly key: 'busy' }
  | { readonly key: 'noPerson' }
  | { readonly key: 'unknownPerson'; readonly email: string }
  | { readonly key: 'unknownCategory' | 'unknownSource'; readonly slug: string };

export type PictureFailure = { readonly key: 'pictureFailed' | 'foreignPicture'; readonly reason: string };

/** What an import asks and tells while it runs. */
export type ImportCompany = {
  /** Null: pictures are not wanted. */
  readonly takePicture: ((picture: BodyPicture) => Promise<TakenPicture | PictureFailure>) | null;
  readonly note: (noted: Noted) => void;
  readonly tell: (progress: Progress) => void;
  readonly isStopped: () => boolean;
};

export type Progress = { readonly bytes: number; readonly tally: Readonly<Tally> };

export type ImportOutcome = {
  readonly tally: Readonly<Tally>;
  readonly isStopped: boolean;
  readonly isTruncated: boolean;
  readonly brokenLetters: number;
  /** Names of the categories that were made, or that would be. */
  readonly newCategories: readonly string[];
};
