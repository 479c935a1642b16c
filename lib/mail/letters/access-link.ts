import type { LetterWords } from '../write-letter';

type AccessParticulars = {
  readonly kind: 'invitation' | 'reset';
  readonly name: string;
  readonly email: string;
  /** When the link ends: «25 ноября 2026 года, 12:00». */
  readonly until: string;
  readonly href: string;
};

/** A link to the page where its owner chooses a password. Opening it changes nothing; only the button there does. */
export function accessLinkWords({ kind, name, email, until, href }: AccessParticulars): LetterWords {
  const { subject, reason, label, otherwise } = words[kind];
  return {
    subject,
    parts: [
      { kind: 'heading', text: subject },
      { kind: 'paragraph', text: `Здравствуйте, ${name}! ${reason}` },
      {
        kind: 'paragraph',
        text: `Ссылка действует один раз, до\u00a0${until} по\u00a0московскому времени. Для входа служит этот адрес: ${email}.`,
      },
      { kind: 'button', label, href },
    ],
    footer: [
      { kind: 'paragraph', text: otherwise },
      {
        kind: 'paragraph',
        text: 'Не\u00a0пересылайте письмо: по\u00a0ссылке любой выберет пароль за\u00a0вас.',
      },
    ],
    unsubscribe: null,
  };
}

const words = {
  invitation: {
    subject: 'Вас пригласили в\u00a0редакцию портала',
    reason:
      'Администратор портала новостей завёл для\u00a0вас учётную запись. Выберите пароль и\u00a0войдите.',
    label: 'Выбрать пароль',
    otherwise: 'Если вы не\u00a0ждали приглашения, ничего делать не\u00a0нужно.',
  },
  reset: {
    subject: 'Новый пароль для\u00a0редакции портала',
    reason: 'На\u00a0странице входа попросили ссылку, по\u00a0которой вы выберете новый пароль.',
    label: 'Выбрать новый пароль',
    otherwise:
      'Если просили не\u00a0вы, ничего делать не\u00a0нужно: прежний пароль действует. Если такие письма приходят часто, скажите администратору.',
  },
} as const;
