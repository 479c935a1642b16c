import type { CommentState } from '@/lib/comments/rules';
import type { MessageState } from '@/lib/feedback/rules';
import type { LetterKind, LetterState } from '@/lib/mail/rules';
import type { Role } from '@/lib/people/rules';
import type { HeldSubscription } from './rules';

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

export const subscriptionStateWords: Readonly<Record<HeldSubscription['state'], string>> = {
  unconfirmed: 'не подтверждена',
  active: 'действует',
  suspended: 'приостановлена: почтовый сервер не принимает письма',
  ended: 'прекращена',
};

export const frequencyWords: Readonly<Record<HeldSubscription['frequency'], string>> = {
  'at-once': 'сразу',
  daily: 'раз в день',
  weekly: 'раз в неделю',
};

export const letterKindWords: Readonly<Record<LetterKind, string>> = {
  'confirm-subscription': 'просьба подтвердить подписку',
  'already-subscribed': 'сообщение о том, что подписка уже есть',
  digest: 'новости',
  correction: 'исправление новости',
};

export const letterStateWords: Readonly<Record<LetterState, string>> = {
  queued: 'ждёт отправки',
  sending: 'отправляется',
  sent: 'отправлено',
  refused: 'почтовый сервер отказался принять',
  uncertain: 'неизвестно, принято ли',
  dropped: 'не отправлялось: рассказывать было не о чем',
};

export const roleWords: Readonly<Record<Role, string>> = {
  author: 'автор',
  editor: 'редактор',
  administrator: 'администратор',
};
