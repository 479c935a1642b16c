import { type ConsentSlug, consentPath } from '@/lib/consents/rules';
import { roleNames } from '@/lib/people/rules';
import { isoWithOffset } from '@/lib/shared/dates';
import { textOfHtml } from '@/lib/shared/html-text';
import { frequencyWords, stateWords } from '@/lib/subscriptions/rules';
import type {
  GivenConsent,
  HeldAccount,
  HeldComment,
  HeldData,
  HeldLetter,
  HeldMessage,
  HeldSubscription,
} from './rules';
import { commentStateWords, letterKindWords, letterStateWords, messageStateWords } from './words.rules';

/** What an export says beside the data themselves (152-ФЗ, art. 14, part 7). */
export type ExportContext = {
  readonly now: Date;
  readonly operator: { readonly name: string; readonly address: string; readonly email: string } | null;
  readonly consents: readonly GivenText[];
};

type GivenText = {
  readonly slug: ConsentSlug;
  readonly version: number;
  readonly title: string;
  /** Sanitised HTML */
  readonly body: string;
  readonly createdAt: Date;
};

export type ExportDocument = ReturnType<typeof exportDocument>;

/** The consents that stand behind the data, each once. */
export function consentsOf({ comments, messages, subscription }: HeldData): GivenConsent[] {
  const all = [...comments, ...messages, ...(subscription ? [subscription] : [])];
  return [...new Map(all.map(({ consent }) => [consentKey(consent), consent])).values()];
}

/** One file for the person whom the data are about: keys are Russian, for it is they who read it. */
export function exportDocument(email: string, held: HeldData, { now, operator, consents }: ExportContext) {
  return {
    документ: 'Персональные данные, которые хранит портал',
    основание: 'Статья 14 Федерального закона от 27.07.2006 № 152-ФЗ «О персональных данных»',
    составлен: isoWithOffset(now),
    оператор: operator && { название: operator.name, адрес: operator.address, почта: operator.email },
    'адрес электронной почты': email,
    пояснения: notes,
    комментарии: held.comments.map(comment),
    'сообщения пресс-службе': held.messages.map(message),
    подписка: held.subscription && subscription(held.subscription),
    письма: held.letters.map(letter),
    'учётная запись редакции': held.account && account(held.account),
    'тексты согласий': consents.map(consentText),
  };
}

const notes = [
  'Время указано с разницей с UTC, как в ISO 8601.',
  'Цели обработки и сроки хранения названы в текстах согласий. Другим лицам и за границу данные не передаются.',
  'Сетевой адрес отправителя не хранится. Вместо него у комментариев и сообщений есть отпечаток, ключ к которому меняется каждый день: узнать по нему адрес или найти человека нельзя.',
  'Комментарии, у которых адрес почты уже удалён по сроку, с этим адресом не связаны и в выгрузку не входят.',
];

function comment({ state, name, text, answer, createdAt, consent, article }: HeldComment) {
  return {
    отправлен: isoWithOffset(createdAt),
    состояние: commentStateWords[state],
    имя: name,
    текст: text,
    'ответ пресс-службы': answer || null,
    новость: { заголовок: article.title, адрес: `/news/${article.slug}` },
    согласие: consentKey(consent),
  };
}

function message({ state, name, subject, text, createdAt, handledAt, consent }: HeldMessage) {
  return {
    отправлено: isoWithOffset(createdAt),
    состояние: messageStateWords[state],
    'состояние изменено': instant(handledAt),
    имя: name,
    тема: subject,
    текст: text,
    согласие: consentKey(consent),
  };
}

function subscription(held: HeldSubscription) {
  return {
    оформлена: isoWithOffset(held.createdAt),
    подтверждена: instant(held.confirmedAt),
    прекращена: instant(held.endedAt),
    состояние: stateWords[held.state],
    'частота писем': frequencyWords[held.frequency],
    рубрики: held.categories ?? 'все',
    'фамилия, имя, отчество': held.name || null,
    телефон: held.phone || null,
    должность: held.position || null,
    согласие: consentKey(held.consent),
    'новости, отобранные для писем за последние 60 дней': held.told.map(({ slug, toldAt }) => ({
      адрес: `/news/${slug}`,
      когда: isoWithOffset(toldAt),
    })),
  };
}

function letter({ kind, state, createdAt, settledAt }: HeldLetter) {
  return {
    вид: letterKindWords[kind],
    состояние: letterStateWords[state],
    создано: isoWithOffset(createdAt),
    завершено: instant(settledAt),
  };
}

function account({ name, role, createdAt, disabledAt }: HeldAccount) {
  return {
    имя: name,
    роль: roleNames[role],
    создана: isoWithOffset(createdAt),
    отключена: instant(disabledAt),
  };
}

function consentText({ slug, version, title, body, createdAt }: GivenText) {
  return {
    обозначение: consentKey({ slug, version }),
    название: title,
    версия: version,
    'действует с': isoWithOffset(createdAt),
    'нынешняя версия на сайте': consentPath(slug),
    текст: textOfHtml(body),
  };
}

/** Names a version of a text within the file. */
function consentKey({ slug, version }: GivenConsent): string {
  return `${slug}-${version}`;
}

function instant(moment: Date | null): string | null {
  return moment && isoWithOffset(moment);
}
