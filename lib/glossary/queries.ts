import 'server-only';
import { database } from '@/lib/db/client';
import { remembered } from '@/lib/shared/remembered';
import { type Abbreviation, inAlphabet, type Term } from './rules';

/** The whole glossary as readers' pages need it, by the alphabet. */
export const listTerms = remembered('glossary', async (): Promise<readonly Term[]> => {
  const select = { short: true, full: true, explanation: true } as const;
  return inAlphabet(await database().abbreviation.findMany({ select }));
});

/** The same for the desk, never remembered. */
export async function listAbbreviations(): Promise<Abbreviation[]> {
  return inAlphabet(await database().abbreviation.findMany());
}

export function findAbbreviation(id: string): Promise<Abbreviation | null> {
  return database().abbreviation.findUnique({ where: { id } });
}
