import { z } from 'zod';
import { parsePageNumber } from '@/lib/articles/paging.rules';
import { searchedText } from './rules';

// A parameter given twice comes as a list: the first counts. Whatever else comes is read as not given.
const single = z.preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string().catch(''));

/** `searchParams` of `/search`; never refuses. */
export const searchSchema = z.object({
  q: single.transform(searchedText),
  page: single.transform((text) => parsePageNumber(text) ?? 1),
});
