import type { ReactNode } from 'react';
import type { CheckReport } from '@/lib/articles/check.rules';
import { checkCounts } from '@/lib/articles/check.rules';
import type { BodyMedia } from '@/lib/articles/reading.rules';
import type { ArticleText } from '@/lib/articles/rules';
import { GLOSSARY_DESK_PATH } from '@/lib/glossary/rules';
import { countsInWords } from './check-line';
import styles from './check-view.module.css';
import { CheckedText } from './checked-text';
import { Findings } from './findings';
import { blockerSentence, warningSentences } from './sentences';

type CheckViewProps = {
  articleId: string;
  text: ArticleText;
  media: BodyMedia;
  report: CheckReport;
  /** May add to the glossary. */
  keepsGlossary: boolean;
  /** The facts with their form. */
  facts: ReactNode;
  /** What may be done with the text, and what colleagues say of it. */
  children: ReactNode;
};

/** What the check found, beside the text in which it found it. */
export function CheckView({
  articleId,
  text,
  media,
  report,
  keepsGlossary,
  facts,
  children,
}: CheckViewProps) {
  const { blockers, warnings } = report;
  return (
    <>
      <h1>Проверка и публикация</h1>
      <p>
        {countsInWords(checkCounts(report))}.{' '}
        <a href={`/editor/articles/${articleId}`}>Вернуться к новости</a>
      </p>
      <div className={styles.columns}>
        <div className={styles.report}>
          <section aria-labelledby="blockers">
            <h2 id="blockers">Препятствия</h2>
            {blockers.length === 0 ? (
              <p>Ничто не мешает публикации.</p>
            ) : (
              <p>Пока это не исправлено, новость нельзя опубликовать.</p>
            )}
            <Findings articleId={articleId} findings={blockers} kind="blocker" sentenceOf={blockerSentence} />
          </section>
          <section aria-labelledby="warnings">
            <h2 id="warnings">Замечания</h2>
            {warnings.length === 0 ? (
              <p>Замечаний нет.</p>
            ) : (
              <p>Посмотрите на эти места ещё раз. Публикации они не мешают.</p>
            )}
            {keepsGlossary && warnings.some(({ key }) => key === 'abbreviation') && <GlossaryHint />}
            <Findings
              articleId={articleId}
              findings={warnings}
              kind="warning"
              sentenceOf={({ key }) => warningSentences[key]}
            />
          </section>
          <section aria-labelledby="facts">
            <h2 id="facts">Факты</h2>
            {facts}
          </section>
          {children}
        </div>
        <CheckedText media={media} report={report} text={text} />
      </div>
    </>
  );
}

function GlossaryHint() {
  return (
    <p>
      Сокращение, которое встречается часто, добавьте в <a href={GLOSSARY_DESK_PATH}>словарь сокращений</a>:
      тогда портал сам напишет, что оно значит.
    </p>
  );
}
