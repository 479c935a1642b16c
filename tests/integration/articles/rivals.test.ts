import { expect, test } from 'vitest';
import { createArticle, saveArticle } from '@/lib/articles/editing.commands';
import { publishArticle } from '@/lib/articles/publishing.commands';
import { submitForReview } from '@/lib/articles/review.commands';
import { scheduleEdition } from '@/lib/articles/schedule.commands';
import { aCategory, aSource } from '@/tests/support/arrange';
import { withEmptyDatabase } from '@/tests/support/database';
import { somebody } from '@/tests/support/people';
import { aText } from '@/tests/support/texts';

withEmptyDatabase();

const now = new Date('2026-11-22T09:00:00Z');
const publishAt = new Date('2026-11-28T06:00:00Z');
const checked = { uncheckedReason: null, isSmallChange: false };

/** Saves against saves stand in autosaving.test.ts; here what two editors decide at the same moment. */
test('of two who save, schedule or publish one text at once exactly one wins, the other gets the text: 200 rounds', async () => {
  const author = await somebody('author');
  const rivals = [await somebody('editor'), await somebody('editor')] as const;
  const text = aText({ categoryId: (await aCategory()).id, sourceId: (await aSource()).id });
  const deeds = ['publish', 'schedule', 'save'] as const;
  for (let round = 0; round < 200; round += 1) {
    const draft = await createArticle(author, { slug: 'priyom', slugIsGiven: false, text }, now);
    if (!draft.ok) throw new Error('not created');
    const submitted = await submitForReview(author, draft.value, now);
    if (!submitted.ok) throw new Error('not submitted');
    const seen = submitted.value;
    const act = (who: 0 | 1, deed: (typeof deeds)[number]) => {
      const saving = { ...seen, slug: `priyom-${round}-${who}`, text: { ...text, lead: `Записал ${who}.` } };
      if (deed === 'save') return saveArticle(rivals[who], saving, now);
      if (deed === 'publish') return publishArticle(rivals[who], { ...seen, ...checked }, now);
      return scheduleEdition(rivals[who], { ...seen, ...checked, publishAt }, now);
    };
    // Each pair of deeds in turn, the same one twice among them.
    const [one = 'publish', other = 'publish'] = [deeds[round % 3], deeds[Math.floor(round / 3) % 3]];
    const answers = await Promise.all([act(0, one), act(1, other)]);

    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const lost = answers.find(({ ok }) => !ok);
    expect(lost).toMatchObject({
      problems: [{ key: 'conflict', saved: { title: text.title, version: seen.version + 1 } }],
    });
  }
});
