import { HeadlineList } from '@/components/article/headline-list';
import type { Headline } from '@/lib/articles/reading.rules';

type LatestHeadlinesProps = { headlines: readonly Headline[]; today: string; currentSlug?: string };

export function LatestHeadlines({ headlines, today, currentSlug }: LatestHeadlinesProps) {
  if (headlines.length === 0) return null;
  return (
    <section aria-labelledby="latest-headlines">
      <h2 id="latest-headlines">Лента новостей</h2>
      <HeadlineList headlines={headlines} today={today} currentSlug={currentSlug} />
      <p>
        <a className="button-secondary" href="/news">
          Все новости
        </a>
      </p>
    </section>
  );
}
