import type { LetterWords } from '../write-letter';
import { type SubscriptionParticulars, subscriptionFooter } from './subscription-footer';

/** The form was sent with an address that is subscribed already: nothing changed, and its owner alone is told so. */
export function alreadySubscribedWords(particulars: SubscriptionParticulars): LetterWords {
  const { frequency, choice, manage, unsubscribe } = particulars;
  const subject = 'Вы уже подписаны на\u00a0новости';
  return {
    subject,
    parts: [
      { kind: 'heading', text: subject },
      {
        kind: 'paragraph',
        text: `Этот адрес ещё раз указали на\u00a0портале в\u00a0форме подписки. Он уже подписан, поэтому ничего не\u00a0изменилось: приходят ${choice}, ${frequency}.`,
      },
      {
        kind: 'paragraph',
        text: 'Частоту писем и\u00a0категории можно изменить на\u00a0странице подписки. Если форму отправляли не\u00a0вы, ничего делать не\u00a0нужно.',
      },
      { kind: 'button', label: 'Открыть страницу подписки', href: manage },
    ],
    footer: subscriptionFooter(particulars),
    unsubscribe,
  };
}
