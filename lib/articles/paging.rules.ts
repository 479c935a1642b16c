/** Articles on one page of a list. */
export const PAGE_SIZE = 20;

/** Number in an address like `/news/page/2`: null for anything but a plain whole number from 1. */
export function parsePageNumber(text: string): number | null {
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
}

/** Number of the last page; a list of nothing still has its first. */
export function lastPage(total: number): number {
  return Math.max(1, Math.ceil(total / PAGE_SIZE));
}

/** Number of the page on which the article stands that is number `place` of a list, from 1. */
export function pageOfPlace(place: number): number {
  return Math.ceil(place / PAGE_SIZE);
}

/** Address of one page of a list; the first has no number. */
export function pagePath(listPath: string, page: number): string {
  return page === 1 ? listPath : `${listPath}/page/${page}`;
}

/** Leaps that a long list offers besides the neighbours: any of its pages is a few links away. */
const LEAPS = [1, 10, 100, 1000];

/** Numbers of the pages that a page of a list links to: both ends, the neighbourhood, leaps in both directions. */
export function shownPages(page: number, last: number): number[] {
  const near = LEAPS.flatMap((leap) => [page - leap, page + leap]);
  const wanted = new Set([1, ...near, page, last]);
  return [...wanted].filter((number) => number >= 1 && number <= last).sort((one, other) => one - other);
}
