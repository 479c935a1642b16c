import type { LetterWords } from '../write-letter';
import { type Story, storyPart } from './story';
import { type SubscriptionParticulars, subscriptionFooter } from './subscription-footer';

type Correction = SubscriptionParticulars & {
  readonly story: Story;
  /** The editor's words on what was put right. */
  readonly note: string;
};

/** To those who were told of the article before it was put right. */
export function correctionWords(correction: Correction): LetterWords {
  const { story, note, unsubscribe } = correction;
  return {
    subject: `Исправление: ${story.title}`,
    parts: [
      { kind: 'heading', text: 'Исправление в\u00a0новости' },
      {
        kind: 'paragraph',
        text: 'Мы присылали вам эту новость, а\u00a0потом исправили её на\u00a0портале.',
      },
      { kind: 'paragraph', text: `Что исправлено: ${note}` },
      storyPart(story),
    ],
    footer: subscriptionFooter(correction),
    unsubscribe,
  };
}
