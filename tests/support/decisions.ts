import type { Decision } from '@/lib/articles/review.rules';

/** Published by whoever wrote it, and nothing to tell readers of: for tests that are about something else. */
export const unchecked: Decision = {
  uncheckedReason: 'Отключение воды уже началось',
  isSmallChange: true,
};

/** Published by whoever wrote it; the change note goes to those who were told of the article. */
export const toldWithNote: Decision = { ...unchecked, isSmallChange: false };
