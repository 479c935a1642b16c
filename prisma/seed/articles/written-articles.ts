import type { WrittenArticle } from '../written';
import { benefits } from './benefits';
import { department } from './department';
import { disability } from './disability';
import { documentsAndCertificates } from './documents-and-certificates';
import { families } from './families';
import { handbook } from './handbook';
import { homeCare } from './home-care';
import { rehabilitation } from './rehabilitation';
import { seniors } from './seniors';

/** The fortnight, in no order: publication moments give it. */
export const writtenArticles: readonly WrittenArticle[] = [
  handbook,
  ...benefits,
  ...families,
  ...seniors,
  ...disability,
  ...rehabilitation,
  ...documentsAndCertificates,
  ...homeCare,
  ...department,
];
