import { newsSlugOf } from './old-paths.rules';

/** Addresses for a batch of news, given out so that nobody gets one that is taken. */

const NUMBERS = [2, 3, 4, 5, 6, 7, 8, 9];
const LONGEST = 120;

/** The wanted name, then with a number, then one that can hardly be taken: `token` is the news' own. */
export function candidateSlugs(wanted: string, token: string): string[] {
  const short = wanted.slice(0, LONGEST - token.length - 1).replace(/-+$/, '');
  return [wanted, ...NUMBERS.map((number) => `${short}-${number}`), `${short}-${token}`];
}

/** The first that is free; it is taken then. */
export function claimSlug(wanted: string, token: string, taken: Set<string>): string {
  const candidates = candidateSlugs(wanted, token);
  const slug = candidates.find((candidate) => !taken.has(candidate)) ?? `novost-${token}`;
  taken.add(slug);
  return slug;
}

export type ClaimedPaths = {
  readonly paths: readonly string[];
  /** Former addresses of the kind that the portal's own news have: kept as old names of the article. */
  readonly slugs: readonly string[];
  /** Those that lead to another article already. */
  readonly refused: readonly string[];
};

type Claiming = { readonly slug: string; readonly takenPaths: Set<string>; readonly takenSlugs: Set<string> };

export function claimPaths(wanted: readonly string[], claiming: Claiming): ClaimedPaths {
  const foreign = wanted.filter((path) => newsSlugOf(path) !== claiming.slug);
  const isNews = (path: string) => newsSlugOf(path) !== null;
  const slugOf = (path: string) => newsSlugOf(path) ?? path;
  const paths = claimed(
    foreign.filter((path) => !isNews(path)),
    claiming.takenPaths,
  );
  const slugs = claimed(foreign.filter(isNews).map(slugOf), claiming.takenSlugs);
  const refused = foreign.filter((path) => !paths.includes(path) && !slugs.includes(slugOf(path)));
  return { paths, slugs, refused };
}

/** Those that are free; they are taken then. */
function claimed(names: readonly string[], taken: Set<string>): string[] {
  const free = names.filter((name) => !taken.has(name));
  for (const name of free) taken.add(name);
  return free;
}
