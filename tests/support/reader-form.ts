import type { Page } from '@playwright/test';
import { subMinutes } from 'date-fns';
import { answeredChallenge } from './comments';

/** Answers a question that was asked a minute ago: nobody waits in a test. */
export async function answerQuestion(
  page: Page,
  { challenge, answer } = answeredChallenge(subMinutes(new Date(), 1)),
): Promise<void> {
  await page.locator('[name=challenge]').evaluate(setValue, challenge);
  await page.locator('#answer').fill(answer);
}

function setValue(input: Element, value: string): void {
  input.setAttribute('value', value);
}
