import { describe, expect, test } from 'vitest';
import { alreadySubscribedWords } from '@/lib/mail/letters/already-subscribed';
import { confirmSubscriptionWords } from '@/lib/mail/letters/confirm-subscription';
import { correctionWords } from '@/lib/mail/letters/correction';
import { digestWords } from '@/lib/mail/letters/digest';
import { type LetterWords, writeLetter } from '@/lib/mail/write-letter';

const manage = 'https://portal.test/subscription/secret';
const particulars = {
  frequency: 'раз в день',
  choice: 'новости всех категорий',
  manage,
  unsubscribe: `${manage}/unsubscribe`,
};

const story = (day: string, number = 1) => ({
  title: `Выплата № ${number}`,
  lead: 'Заявление можно подать до конца месяца.',
  category: 'Выплаты',
  publishedAt: new Date(`${day}T08:00:00Z`),
  href: `https://portal.test/news/vyplata-${number}`,
});

describe('a digest', () => {
  const digest = (...days: string[]) =>
    digestWords({ ...particulars, stories: days.map(story), allNews: 'https://portal.test/news' });

  test.each([
    [['2026-11-24', '2026-11-24'], 'Новости за 24 ноября: 2 материала'],
    [Array(5).fill('2026-11-24'), 'Новости за 24 ноября: 5 материалов'],
    [Array(21).fill('2026-11-24'), 'Новости за 24 ноября: 21 материал'],
    [['2026-11-24', '2026-11-22', '2026-11-20'], 'Новости за 20–24 ноября: 3 материала'],
    [['2026-12-01', '2026-11-30'], 'Новости за 30 ноября — 1 декабря: 2 материала'],
  ])('of %j is called «%s»', (days, subject) => {
    expect(plainSpaces(digest(...days).subject)).toBe(subject);
  });

  test('of one article has its title', () => {
    expect(digest('2026-11-24').subject).toBe('Выплата № 0');
  });

  test('tells title, category, time, lead and address of each, in both forms', () => {
    const { text, html } = letter(digest('2026-11-24', '2026-11-24'));
    for (const form of [text, html]) {
      expect(form).toContain('Выплата № 0');
      expect(plainSpaces(form)).toContain('Выплаты, 24 ноября 2026, 11:00');
      expect(form).toContain('Заявление можно подать до конца месяца.');
      expect(form).toContain('https://portal.test/news/vyplata-1');
    }
  });

  test('that would be too long leads to the portal', () => {
    const { parts } = digest(...Array(45).fill('2026-11-24'));
    expect(parts.filter(({ kind }) => kind === 'story')).toHaveLength(40);
    const last = parts.at(-1);
    expect(last?.kind === 'link' && plainSpaces(last.label)).toBe('Ещё 5 материалов на портале: все новости');
  });
});

describe('the letter that asks for confirmation', () => {
  test('says which button to press, and what happens to those who do not', () => {
    const words = confirmSubscriptionWords({ ...particulars, deletedAfterDays: 7 });
    const { text, html, unsubscribe } = letter(words);
    for (const form of [text, html]) {
      expect(form).toContain('«Подтвердить подписку»');
      expect(form).toContain(manage);
      expect(plainSpaces(form)).toContain('через 7 дней мы удалим адрес');
    }
    expect(unsubscribe).toBeNull();
  });

  test('promises no deletion where there is none', () => {
    const { text } = letter(confirmSubscriptionWords({ ...particulars, deletedAfterDays: null }));
    expect(text).not.toContain('удалим');
  });
});

test('a letter to somebody subscribed already says that nothing changed', () => {
  const { subject, text } = letter(alreadySubscribedWords(particulars));
  expect(plainSpaces(subject)).toBe('Вы уже подписаны на новости');
  expect(plainSpaces(text)).toContain('ничего не изменилось: приходят новости всех категорий, раз в день.');
});

test('a correction says what was put right, and in which news', () => {
  const words = correctionWords({
    ...particulars,
    story: story('2026-11-24'),
    note: 'Срок — до 10 декабря.',
  });
  const { subject, text } = letter(words);
  expect(subject).toBe('Исправление: Выплата № 1');
  expect(text).toContain('Что исправлено: Срок — до 10 декабря.');
  expect(text).toContain('https://portal.test/news/vyplata-1');
});

test.each([
  ['digest', digestWords({ ...particulars, stories: [story('2026-11-24')], allNews: '' })],
  ['correction', correctionWords({ ...particulars, story: story('2026-11-24'), note: 'Срок.' })],
  ['already-subscribed', alreadySubscribedWords(particulars)],
])('every letter to a subscriber says why it came and how it stops: %s', (_, words) => {
  const { text, unsubscribe } = letter(words);
  expect(plainSpaces(text)).toContain('потому что подписались на новости портала');
  expect(text).toContain(`Изменить подписку или отписаться:\n${manage}`);
  expect(unsubscribe).toBe(`${manage}/unsubscribe`);
});

function letter(words: LetterWords) {
  return writeLetter(words, 'Департамент');
}

function plainSpaces(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
