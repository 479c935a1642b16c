import { Breadcrumbs, type Crumb } from '@/components/ui/breadcrumbs';
import { CopyLinkButton } from '@/components/ui/copy-link-button';
import { DateView } from '@/components/ui/date-view';
import type { Headline, PublishedArticle } from '@/lib/articles/reading.rules';
import { articlePath } from '@/lib/articles/reading.rules';
import { ArticleContent, type ArticleContentProps } from './article-content';
import styles from './article-view.module.css';
import { Stamps } from './stamps';

export type ArticleViewProps = ArticleContentProps & {
  related: readonly Headline[];
  /** Whole address of the article, for copying. */
  url: string;
};

export function ArticleView({ related, url, ...content }: ArticleViewProps) {
  const { article } = content;
  return (
    <>
      <Breadcrumbs trail={trailOf(article)} current={article.title} />
      <article>
        <h1 className={styles.title}>{article.title}</h1>
        <Stamps className={styles.stamps} publishedAt={article.publishedAt} changedAt={article.changedAt} />
        <ArticleContent {...content} leadClassName={styles.lead} />
        <Particulars article={article} />
        <div className={styles.actions}>
          <a className="button-secondary" href={`${articlePath(article.slug)}/print`}>
            Версия для печати
          </a>
          <CopyLinkButton address={url} />
        </div>
      </article>
      <RelatedNews headlines={related} />
    </>
  );
}

function trailOf({ category }: PublishedArticle): Crumb[] {
  const news = { label: 'Новости', href: '/news' };
  return category ? [news, { label: category.name, href: `/category/${category.slug}` }] : [news];
}

function Particulars({ article: { source, category, tags } }: { article: PublishedArticle }) {
  return (
    <div className={styles.particulars}>
      {source && (
        <p>
          Источник: {source.href ? <a href={source.href}>{source.name}</a> : source.name}
          {' ('}
          <a href={`/source/${source.slug}`}>все новости источника</a>)
        </p>
      )}
      {category && (
        <p>
          Категория новости: <a href={`/category/${category.slug}`}>{category.name}</a>
        </p>
      )}
      {tags.length > 0 && (
        <p>
          Темы:{' '}
          {tags.map(({ slug, name }, index) => (
            <span key={slug}>
              {index > 0 && ', '}
              <a href={`/tag/${slug}`}>{name}</a>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

function RelatedNews({ headlines }: { headlines: readonly Headline[] }) {
  if (headlines.length === 0) return null;
  return (
    <section className={styles.related} aria-labelledby="related-news">
      <h2 id="related-news">Новости по теме</h2>
      <ul className={`plain-list ${styles.relatedList}`}>
        {headlines.map((headline) => (
          <RelatedItem key={headline.slug} headline={headline} />
        ))}
      </ul>
    </section>
  );
}

function RelatedItem({ headline: { slug, title, publishedAt } }: { headline: Headline }) {
  return (
    <li className={styles.relatedItem}>
      <a href={articlePath(slug)}>{title}</a>
      <span className={styles.relatedDate}>
        <DateView instant={publishedAt} />
      </span>
    </li>
  );
}
