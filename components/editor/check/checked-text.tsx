import { ArticleBody } from '@/components/article/article-body';
import { ArticlePhoto } from '@/components/article/article-photo';
import type { CheckReport } from '@/lib/articles/check.rules';
import { fieldTexts } from '@/lib/articles/passages.rules';
import type { BodyMedia } from '@/lib/articles/reading.rules';
import type { ArticleText } from '@/lib/articles/rules';
import styles from './check-view.module.css';
import { MarkedText } from './marked-text';
import { fieldLabels } from './sentences';
import { fieldId, marksIn } from './shown-marks';

type CheckedTextProps = { text: ArticleText; media: BodyMedia; report: CheckReport };

/** The text as readers get it, with a mark at every finding. */
export function CheckedText({ text, media, report }: CheckedTextProps) {
  const [title, ...others] = fieldTexts(text);
  const photo = media.pictures.get(text.photoId ?? '');
  return (
    <section aria-label="Текст новости" className={styles.text}>
      {title && (
        <h2 id={fieldId('title')}>
          <MarkedText marks={marksIn('title', report)} text={title.text} />
        </h2>
      )}
      {photo && <ArticlePhoto images="1" photo={photo} />}
      <dl className={styles.fields}>
        {others.map(({ field, text }) => (
          <div id={fieldId(field)} key={field}>
            <dt>{fieldLabels[field]}</dt>
            <dd>
              <MarkedText marks={marksIn(field, report)} text={text} />
            </dd>
          </div>
        ))}
      </dl>
      {text.body && <ArticleBody html={text.body} images="1" marks={marksIn('body', report)} media={media} />}
    </section>
  );
}
