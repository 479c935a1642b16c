import type { ShownProblem } from '@/components/ui/form-problems';
import type { LetterDecision, LetterProblem, Trouble } from '@/lib/mail/desk.rules';
import type { LetterKind } from '@/lib/mail/rules';
import type { FormState } from '@/lib/shared/form-state';

export const tabNames: Readonly<Record<Trouble, string>> = {
  waiting: 'Не ушли вовремя',
  uncertain: 'Неизвестно, ушли ли',
  refused: 'Не приняты',
};

/** What the list is, and what to do about it. */
export const explanations: Readonly<Record<Trouble, string>> = {
  waiting:
    'Эти письма ждут отправки больше получаса. Портал сам повторяет попытки, паузы между ними растут. Если список долго не убывает, администратору поможет команда «npm run portal -- doctor».',
  uncertain:
    'Связь оборвалась, когда почтовый сервер уже получал письмо, или портал остановился во время отправки. Сам портал такое письмо не повторяет, чтобы никто не получил его дважды.',
  refused:
    'Почтовый сервер отказался принять эти письма, чаще всего из-за адреса, которого нет. Список очищается сам через срок хранения писем.',
};

export const emptyLists: Readonly<Record<Trouble, string>> = {
  waiting: 'Все письма уходят вовремя.',
  uncertain: 'Таких писем нет.',
  refused: 'Таких писем нет.',
};

export const kindNames: Readonly<Record<LetterKind, string>> = {
  'confirm-subscription': 'Подтверждение подписки',
  'already-subscribed': 'Напоминание о подписке',
  digest: 'Подборка новостей',
  correction: 'Письмо об исправлении',
  invitation: 'Приглашение в редакцию',
  'password-link': 'Ссылка для нового пароля',
};

export const buttonNames: Readonly<Record<LetterDecision, string>> = {
  again: 'Отправить ещё раз',
  leave: 'Больше не отправлять',
};

export const doneSentences: Readonly<Record<LetterDecision, string>> = {
  again: 'Письмо поставлено в очередь.',
  leave: 'Письмо снято с отправки.',
};

const problemSentences: Readonly<Record<LetterProblem['key'], string>> = {
  notAllowed: 'Письмами занимаются редакторы и администраторы',
  gone: 'Этого письма в списке уже нет',
};

export function letterProblems(state: FormState<LetterProblem, unknown>): ShownProblem[] {
  if (state.status === 'misfilled') return [{ sentence: 'Обновите страницу и повторите' }];
  return state.status === 'refused'
    ? state.problems.map(({ key }) => ({ sentence: problemSentences[key] }))
    : [];
}

const knownCodes: Readonly<Record<string, string>> = {
  'SENDER-DIED': 'Портал остановился во время отправки',
  'NOT-WRITTEN': 'Текст письма не удалось составить, причина в журнале портала',
  ENOSPC: 'На диске нет места',
  EACCES: 'В папку писем нельзя писать',
};

/** The code of the last attempt in words; RFC 5321, 4.2.1. */
export function reasonOf(code: string): string {
  if (code === '') return 'Ещё не отправлялось';
  const known = knownCodes[code];
  if (known) return known;
  if (/^5\d\d$/.test(code)) return `Почтовый сервер отказал (ответ ${code})`;
  if (/^4\d\d$/.test(code)) return `Почтовый сервер просил подождать (ответ ${code})`;
  return `Связь с почтовым сервером оборвалась (${code})`;
}
