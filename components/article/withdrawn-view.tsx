import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { DateTimeView } from '@/components/ui/date-view';
import type { WithdrawnArticle } from '@/lib/articles/reading.rules';
import { sentenceEnd } from '@/lib/shared/russian';
import styles from './box.module.css';
import { Stamps } from './stamps';

/** Stands at the address of a withdrawn article in place of its text. */
export function WithdrawnView({ article }: { article: WithdrawnArticle }) {
  return (
    <>
      <Breadcrumbs trail={[{ label: 'Новости', href: '/news' }]} />
      <h1>{article.title}</h1>
      <Stamps publishedAt={article.publishedAt} changedAt={null} />
      <section className={styles.box} aria-labelledby="withdrawn">
        <h2 id="withdrawn" className={styles.heading}>
          Новость отозвана
        </h2>
        <p>
          Отозвана <DateTimeView instant={article.withdrawnAt} />. Причина: {article.reason}
          {sentenceEnd(article.reason).trim()}
        </p>
        <p>
          <a href="/news">Все новости</a>
        </p>
      </section>
    </>
  );
}
