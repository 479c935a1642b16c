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
