import type { Finding } from '@/lib/articles/finding.rules';
import styles from './check-view.module.css';
import { fieldLabels } from './sentences';
import { placeHref } from './shown-marks';

type FindingsProps<Found extends Finding> = {
  articleId: string;
  kind: 'blocker' | 'warning';
  findings: readonly Found[];
  sentenceOf: (finding: Found) => string;
};

/** Each finding leads to its place in the text beside it, and to the field of the form where it is mended. */
export function Findings<Found extends Finding>({
  articleId,
  kind,
  findings,
  sentenceOf,
}: FindingsProps<Found>) {
  return (
    <ul className={`plain-list ${styles.findings}`}>
      {findings.map((finding, index) => {
        const href = placeHref(finding, kind, index);
        const sentence = sentenceOf(finding);
        return (
          // A text may have the same fault twice; its findings keep their order while they are shown.
          <li className={styles.finding} data-kind={kind} key={String(index)}>
            <p>{href ? <a href={href}>{sentence}</a> : sentence}</p>
            {finding.words && <p className={styles.words}>«{finding.words}»</p>}
            <p className={styles.way}>
              <a href={`/editor/articles/${articleId}#${finding.place.field}`}>
                Исправить: {fieldLabels[finding.place.field]}
              </a>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
