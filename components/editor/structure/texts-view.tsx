import Link from 'next/link';
import { STRUCTURE_PATH } from '@/lib/structure/entries.rules';
import type { ListedText } from '@/lib/structure/texts.rules';
import styles from './structure.module.css';

type TextsViewProps = { name: string; about: string; path: string; texts: readonly ListedText[] };

/** The standing pages, or the texts of consent. */
export function TextsView({ name, about, path, texts }: TextsViewProps) {
  return (
    <>
      <p>
        <Link href={STRUCTURE_PATH}>Структура портала</Link>
      </p>
      <h1>{name}</h1>
      <p>{about}</p>
      <ul className={`plain-list ${styles.list}`}>
        {texts.map(({ slug, title }) => (
          <li className={styles.item} key={slug}>
            <div className={styles.entry}>
              <Link href={`${path}/${slug}`}>{title}</Link>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
