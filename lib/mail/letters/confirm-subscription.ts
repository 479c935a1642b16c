import { plural } from '@/lib/shared/russian';
import type { LetterWords } from '../write-letter';
import type { SubscriptionParticulars } from './subscription-footer';

/** Somebody sent the form with this address. The link opens a page; only the button there confirms. */
export function confirmSubscriptionWords({
  frequency,
  choice,
  manage,
  deletedAfterDays,
}: SubscriptionParticulars & { readonly deletedAfterDays: number | null }): LetterWords {
  const subject = 'Подтвердите подписку на\u00a0новости';
  return {
    subject,
    parts: [
      { kind: 'heading', text: subject },
      {
        kind: 'paragraph',
        text: `Этот адрес указали на\u00a0портале новостей, чтобы получать ${choice}, ${frequency}.`,
      },
      {
        kind: 'paragraph',
        text: 'Если это были вы, откройте страницу подписки и\u00a0нажмите там кнопку «Подтвердить подписку». Пока кнопка не\u00a0нажата, новости приходить не\u00a0будут.',
      },
      { kind: 'button', label: 'Открыть страницу подписки', href: manage },
    ],
    footer: [
      {
        kind: 'paragraph',
        text:
          deletedAfterDays === null
            ? 'Если это были не\u00a0вы, ничего делать не\u00a0нужно.'
            : `Если это были не\u00a0вы, ничего делать не\u00a0нужно: через ${plural(deletedAfterDays, ['день', 'дня', 'дней'])} мы удалим адрес.`,
      },
    ],
    unsubscribe: null,
  };
}
