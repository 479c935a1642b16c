import type { Metadata } from 'next';
import { LettersView } from '@/components/editor/letters/letters-view';
import { listTroubledLetters } from '@/lib/mail/queries';
import { lettersQuery } from '@/lib/mail/schema';
import { requireRight } from '@/lib/web/session';
import { decideLetterAction } from './actions';

export const metadata: Metadata = { title: 'Письма' };

export default async function LettersPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, unknown>>;
}) {
  await requireRight('letter.handle');
  const { trouble, page } = lettersQuery.parse(await searchParams);
  const { total, letters } = await listTroubledLetters(trouble, { page, now: new Date() });
  return <LettersView {...{ trouble, page, total, letters }} decide={decideLetterAction} />;
}
