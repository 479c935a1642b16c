import { PrintButton } from '@/components/ui/print-button';
import { articlePath } from '@/lib/articles/reading.rules';
import { ArticleContent } from './article-content';
import type { ArticleViewProps } from './article-view';
import styles from './print-view.module.css';
import { QrCode } from './qr-code';
import { Stamps } from './stamps';

type PrintViewProps = Omit<ArticleViewProps, 'related'> & { departmentName: string };

/** The article in large print, with the way back to it on the screen. */
export function PrintView({ url, departmentName, ...content }: PrintViewProps) {
  const { article } = content;
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
        <ArticleContent {...content} leadClassName={styles.lead} />
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
