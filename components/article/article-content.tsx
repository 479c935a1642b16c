import type { BodyMedia, PublishedArticle } from '@/lib/articles/reading.rules';
import type { DisplayMode } from '@/lib/display/rules';
import { expandedText } from '@/lib/glossary/expansion.rules';
import type { Term } from '@/lib/glossary/rules';
import { ExpandedLine } from './abbreviation-view';
import { ActionCardView } from './action-card-view';
import { ExpandedBody } from './article-body';
import { ArticlePhoto } from './article-photo';
import { PlainSummary } from './plain-summary';

export type ArticleContentProps = {
  article: PublishedArticle;
  media: BodyMedia;
  /** The glossary. */
  terms: readonly Term[];
  /** `YYYY-MM-DD` */
  today: string;
  images: DisplayMode['images'];
};

/** From the lead to the end of the body, on the screen and in print: abbreviations are expanded at first use. */
export function ArticleContent(props: ArticleContentProps & { leadClassName: string | undefined }) {
  const { article, media, terms, today, images, leadClassName } = props;
  const text = expandedText(article, terms);
  return (
    <>
      <p className={leadClassName}>
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
    </>
  );
}
