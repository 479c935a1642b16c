import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { checkArticle } from '@/lib/articles/check.rules';
import type { ArticleText } from '@/lib/articles/rules';
import { drafts } from '@/prisma/seed/articles/drafts';
import { writtenArticles } from '@/prisma/seed/articles/written-articles';
import { finishedBody, finishedText } from '@/prisma/seed/body';
import { calendarDay } from '@/prisma/seed/days';
import { documents } from '@/prisma/seed/documents';
import { abbreviations } from '@/prisma/seed/glossary';
import { pictures } from '@/prisma/seed/pictures';
import type { WrittenText } from '@/prisma/seed/written';

const now = new Date('2026-11-24T12:00:00Z');
const idOf = new Map([...pictures, ...documents].map(({ name }) => [name, randomUUID()]));
const context = {
  pictures: new Map(
    pictures.map((picture) => [
      idOf.get(picture.name) ?? '',
      { ...picture, decorative: false, isHidden: false },
    ]),
  ),
  deadLinks: new Set<string>(),
  abbreviations: new Set<string>(abbreviations.map(({ short }) => short)),
};

describe('the sample news', () => {
  test.each(writtenArticles.map((article) => [article.slug, article] as const))(
    'nothing keeps «%s» from being published',
    (_slug, article) => {
      expect(checkArticle(textOf(article), context).blockers).toEqual([]);
    },
  );

  test('raise few warnings: an editor who meets false alarms reads no others', () => {
    const texts = [...writtenArticles, ...drafts];
    const warnings = texts.flatMap((written) => checkArticle(textOf(written), context).warnings);
    const ofKey = (key: string) => warnings.filter((warning) => warning.key === key);
    expect(ofKey('passive').concat(ofKey('participles'), ofKey('capitals'), ofKey('abbreviation'))).toEqual(
      [],
    );
    expect(ofKey('sentenceLong').length).toBeLessThan(texts.length / 3);
  });
});

function textOf(written: WrittenText): ArticleText {
  const write = (text: string) => finishedText(text, now);
  const { actionCard: card } = written;
  return {
    ...{ title: write(written.title), lead: write(written.lead) },
    body: finishedBody(written.body, { now, idOf }),
    plainSummary: (written.plainSummary ?? []).map(write).join('\n'),
    actionCard:
      (card && {
        ...{ audience: write(card.audience), benefit: write(card.benefit), amount: write(card.amount) },
        ...{ place: write(card.place), documents: card.documents.map(write), phone: card.phone },
        deadline: card.deadline && calendarDay(card.deadline, now),
      }) ||
      null,
    ...{ categoryId: written.category, sourceId: written.source },
    photoId: written.photo ? (idOf.get(written.photo) ?? null) : null,
    ...{ tags: written.tags, changeNote: '' },
  };
}
