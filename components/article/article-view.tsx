import { Breadcrumbs, type Crumb } from '@/components/ui/breadcrumbs';
import { CopyLinkButton } from '@/components/ui/copy-link-button';
import { DateView } from '@/components/ui/date-view';
import type { BodyMedia, Headline, PublishedArticle } from '@/lib/articles/reading.rules';
import { articlePath } from '@/lib/articles/reading.rules';
import type { DisplayMode } from '@/lib/display/rules';
import { expandedText } from '@/lib/glossary/expansion.rules';
import type { Term } from '@/lib/glossary/rules';
import { ExpandedLine } from './abbreviation-view';
import { ActionCardView } from './action-card-view';
import { ExpandedBody } from './article-body';
import { ArticlePhoto } from './article-photo';
import styles from './article-view.module.css';
import { PlainSummary } from './plain-summary';
import { Stamps } from './stamps';

export type ArticleViewProps = {
  article: PublishedArticle;
  media: BodyMedia;
  related: readonly Headline[];
  /** The glossary. */
  terms: readonly Term[];
  /** Whole address of the article, for copying. */
  url: string;
  /** `YYYY-MM-DD` */
  today: string;
  images: DisplayMode['images'];
};

export function ArticleView({ article, media, related, terms, url, today, images }: ArticleViewProps) {
  const text = expandedText(article, terms);
  return (
    <>
      <Breadcrumbs trail={trailOf(article)} current={article.title} />
      <article>
        <h1 className={styles.title}>{article.title}</h1>
        <Stamps className={styles.stamps} publishedAt={article.publishedAt} changedAt={article.changedAt} />
        <p className={styles.lead}>
          <ExpandedLine pieces={text.lead} />
        </p>
        {article.photo && <ArticlePhoto photo={article.photo} images={images} />}
        <PlainSummary sentences={text.plainSummary} />
        {article.actionCard && text.actionCard && (
          <ActionCardView
            card={article.actionCard}
            expanded={text.actionCard}
            slug={article.slug}
            successor={article.successor}
            today={today}
          />
        )}
        <ExpandedBody nodes={text.body} media={media} images={images} />
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
