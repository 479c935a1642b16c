import type { CommentState } from '@/lib/comments/rules';
import type { MessageState } from '@/lib/feedback/rules';
import type { LetterKind, LetterState } from '@/lib/mail/rules';

/** What the page and the exported file call the states of things: one tells what the other does. */

export const commentStateWords: Readonly<Record<CommentState, string>> = {
  waiting: 'ждёт проверки',
  published: 'опубликован',
  rejected: 'отклонён',
};

export const messageStateWords: Readonly<Record<MessageState, string>> = {
  new: 'новое',
  'in-work': 'в работе',
  answered: 'отвечено',
  closed: 'закрыто',
};

export const letterKindWords: Readonly<Record<LetterKind, string>> = {
  'confirm-subscription': 'просьба подтвердить подписку',
  'already-subscribed': 'сообщение о том, что подписка уже есть',
  digest: 'новости',
  correction: 'исправление новости',
  invitation: 'приглашение в редакцию',
  'password-link': 'ссылка для нового пароля',
};

export const letterStateWords: Readonly<Record<LetterState, string>> = {
  queued: 'ждёт отправки',
  sending: 'отправляется',
  sent: 'отправлено',
  refused: 'почтовый сервер отказался принять',
  uncertain: 'неизвестно, принято ли',
  dropped: 'не отправлялось: рассказывать было не о чем',
};
