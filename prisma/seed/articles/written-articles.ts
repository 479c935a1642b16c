import type { WrittenArticle } from '../written';
import { benefits } from './benefits';
import { documentsAndCertificates } from './documents-and-certificates';

/** The fortnight, in no order: publication moments give it. */
export const writtenArticles: readonly WrittenArticle[] = [...benefits, ...documentsAndCertificates];
