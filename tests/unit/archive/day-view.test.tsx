import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ArchiveDayView } from '@/components/archive/day-view';
import { aTeaser } from '../articles-reading/a-teaser';

const calendar = {
  month: { year: 2024, month: 9 },
  counts: new Map([['2024-09-15', 300]]),
  previous: null,
  next: null,
};
const shown = { day: '2024-09-15', calendar, images: '1' as const };

test('a day with more news than its page shows says how many and leads to the rest', () => {
  const view = renderToStaticMarkup(
    <ArchiveDayView {...shown} articles={[aTeaser()]} rest="/news/page/11" />,
  );

  expect(view).toContain('300\u00a0новостей, здесь 1\u00a0последняя');
  expect(view).toContain('<a href="/news/page/11">Остальные новости этого дня — в общем списке</a>');
});

test('a day whose news are all there leads nowhere else', () => {
  const view = renderToStaticMarkup(<ArchiveDayView {...shown} articles={[aTeaser()]} rest={null} />);

  expect(view).not.toContain('Остальные');
});
