import type { LetterPart } from '../write-letter';

/** Whole addresses of a subscription: its page, and the one for one-click unsubscribing (RFC 8058). */
type SubscriptionLinks = { readonly manage: string; readonly unsubscribe: string };

export type SubscriptionParticulars = SubscriptionLinks & {
  /** «раз в день» */
  readonly frequency: string;
  /** «новости всех категорий» */
  readonly choice: string;
};

/** Why the letter came and how it stops. */
export function subscriptionFooter({ frequency, choice, manage }: SubscriptionParticulars): LetterPart[] {
  return [
    {
      kind: 'paragraph',
      text: `Вы получили это письмо, потому что подписались на\u00a0новости портала. Ваша подписка: ${choice}, ${frequency}.`,
    },
    { kind: 'link', label: 'Изменить подписку или отписаться', href: manage },
    {
      kind: 'paragraph',
      text: 'Ссылка ведёт на\u00a0страницу вашей подписки. Не\u00a0пересылайте её: по\u00a0ней можно отписаться за\u00a0вас.',
    },
  ];
}
