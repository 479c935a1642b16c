import { hasRight, type Person } from '@/lib/people/rules';
import { done, type Result, refused } from '@/lib/shared/result';
import { choiceOf, type MediaChoice, type MediaProblem } from './library.rules';
import type { ChoiceInput } from './library.schema';
import { findChoices } from './queries';

/** For the article's form, which asks while it stays open. Reads only. */
export async function chooseMedia(
  person: Person,
  input: ChoiceInput,
): Promise<Result<MediaChoice[], MediaProblem>> {
  if (!hasRight(person, 'media.upload')) return refused({ key: 'notAllowed' });
  return done((await findChoices(input)).map(choiceOf));
}
