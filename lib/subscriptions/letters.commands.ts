import type { Transaction } from '@/lib/db/transaction';
import { alreadySubscribedWords } from '@/lib/mail/letters/already-subscribed';
import { confirmSubscriptionWords } from '@/lib/mail/letters/confirm-subscription';
import { correctionWords } from '@/lib/mail/letters/correction';
import { digestWords } from '@/lib/mail/letters/digest';
import type { SubscriptionParticulars } from '@/lib/mail/letters/subscription-footer';
import type { SentLetter, WrittenLetter } from '@/lib/mail/rules';
import { type LetterWords, writeLetter } from '@/lib/mail/write-letter';
import { environment } from '@/lib/shared/env';
import { correctionData, digestData } from './letters.schema';
import {
  type Correspondent,
  findCorrection,
  findCorrespondent,
  listToldStories,
  type ToldStory,
} from './letters.store';
import { choiceWords, frequencyWords, subscriptionPath, unsubscribePath } from './rules';
import { subscriptionToken } from './token';

/**
 * The words of a letter to a subscriber, as of now; null when there is nothing left to say: the subscription ended
 * meanwhile or was confirmed, every article was withdrawn.
 */
export async function writeSubscriptionLetter(
  transaction: Transaction,
  letter: SentLetter,
): Promise<WrittenLetter | null> {
  const reader = letter.subscriberId && (await findCorrespondent(transaction, letter.subscriberId));
  if (!reader) return null;
  const words = await wordsFor(transaction, reader, letter);
  return words && writeLetter(words, reader.departmentName);
}

function wordsFor(
  transaction: Transaction,
  reader: Correspondent,
  { kind, data }: SentLetter,
): Promise<LetterWords | null> {
  const isActive = reader.state === 'active';
  switch (kind) {
    case 'confirm-subscription':
      return Promise.resolve(isActive || reader.state === 'ended' ? null : requestWords(reader));
    case 'already-subscribed':
      return Promise.resolve(isActive ? alreadySubscribedWords(particularsOf(reader)) : null);
    case 'digest':
      return isActive ? digestFor(transaction, reader, data) : Promise.resolve(null);
    case 'correction':
      return isActive ? correctionFor(transaction, reader, data) : Promise.resolve(null);
    default:
      return Promise.resolve(null);
  }
}

function requestWords(reader: Correspondent): LetterWords {
  const { state, keepUnconfirmedDays } = reader;
  return confirmSubscriptionWords({
    ...particularsOf(reader),
    // A suspended subscription was confirmed before: it is not deleted.
    deletedAfterDays: state === 'unconfirmed' ? keepUnconfirmedDays : null,
  });
}

async function digestFor(
  transaction: Transaction,
  reader: Correspondent,
  data: SentLetter['data'],
): Promise<LetterWords | null> {
  const { toldAt } = digestData.parse(data);
  const stories = await listToldStories(transaction, { subscriberId: reader.id, toldAt });
  if (stories.length === 0) return null;
  return digestWords({
    ...particularsOf(reader),
    stories: stories.map(withAddress),
    allNews: address('/news'),
  });
}

async function correctionFor(
  transaction: Transaction,
  reader: Correspondent,
  data: SentLetter['data'],
): Promise<LetterWords | null> {
  const correction = await findCorrection(transaction, correctionData.parse(data));
  if (!correction) return null;
  const { story, note } = correction;
  return correctionWords({ ...particularsOf(reader), story: withAddress(story), note });
}

function withAddress({ slug, ...story }: ToldStory) {
  return { ...story, href: address(`/news/${slug}`) };
}

function particularsOf({ id, frequency, categoryNames }: Correspondent): SubscriptionParticulars {
  const token = subscriptionToken(id);
  return {
    frequency: frequencyWords[frequency],
    choice: choiceWords(categoryNames),
    manage: address(subscriptionPath(token)),
    unsubscribe: address(unsubscribePath(token)),
  };
}

function address(path: string): string {
  return new URL(path, environment().PUBLIC_URL).href;
}
