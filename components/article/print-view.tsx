import { PrintButton } from '@/components/ui/print-button';
import { articlePath } from '@/lib/articles/reading.rules';
import { expandedText } from '@/lib/glossary/expansion.rules';
import { ExpandedLine } from './abbreviation-view';
import { ActionCardView } from './action-card-view';
import { ExpandedBody } from './article-body';
import { ArticlePhoto } from './article-photo';
import type { ArticleViewProps } from './article-view';
import { PlainSummary } from './plain-summary';
import styles from './print-view.module.css';
import { QrCode } from './qr-code';
import { Stamps } from './stamps';

type PrintViewProps = Omit<ArticleViewProps, 'related'> & { departmentName: string };

/** The article in large print, with the way back to it on the screen. */
export function PrintView({ article, media, terms, url, today, images, departmentName }: PrintViewProps) {
  const text = expandedText(article, terms);
  return (
    <main id="content" className={styles.page}>
      <p className={`no-print ${styles.actions}`}>
        <a className="button-secondary" href={articlePath(article.slug)}>
          Вернуться к новости
        </a>
        <PrintButton />
      </p>
      <p className={styles.department}>{departmentName}</p>
      <article>
        <h1>{article.title}</h1>
        <Stamps publishedAt={article.publishedAt} changedAt={article.changedAt} />
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
        {article.source && <p className={styles.source}>Источник: {article.source.name}</p>}
      </article>
      <div className={styles.address}>
        <QrCode className={styles.code} text={url} label="QR-код с адресом этой новости" />
        <p>
          Эта новость на сайте:
          <br />
          {url}
        </p>
      </div>
    </main>
  );
}
