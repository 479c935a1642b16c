import { z } from 'zod';
import { parsePageNumber } from '@/lib/articles/paging.rules';
import { isCut, searchedText } from './rules';

// A parameter given twice comes as a list: the first counts. Whatever else comes is read as not given.
const single = z.preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string().catch(''));

// A filter that is longer than any slug or day is none of ours.
const filter = single.transform((text) => searchedText(text));

/** `searchParams` of `/search`; never refuses. */
export const searchSchema = z
  .object({
    q: single,
    category: filter,
    source: filter,
    from: filter,
    to: filter,
    sort: single.transform((text) => (text === 'date' ? ('date' as const) : ('relevance' as const))),
    page: single.transform((text) => parsePageNumber(text) ?? 1),
  })
  .transform(({ q, ...rest }) => ({ inquiry: { q: searchedText(q), ...rest }, isCut: isCut(q) }));
