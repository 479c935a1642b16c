import { expect, test } from 'vitest';
import { chooseLeadStory } from '@/lib/articles/reading.rules';
import { aTeaser, PHOTO } from './a-teaser';

test('the newest article with a picture leads the home page', () => {
  const plain = aTeaser();
  const pictured = aTeaser({ photo: PHOTO });
  const older = aTeaser({ photo: PHOTO });

  expect(chooseLeadStory([plain, pictured, older])).toEqual({ lead: pictured, others: [plain, older] });
});

test('without any picture the newest leads', () => {
  const first = aTeaser();
  const second = aTeaser();

  expect(chooseLeadStory([first, second])).toEqual({ lead: first, others: [second] });
});

test('where there are no news nothing leads', () => {
  expect(chooseLeadStory([])).toEqual({ lead: null, others: [] });
});
