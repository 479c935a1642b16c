import type { ReactNode } from 'react';
import type { PieceKind } from '@/lib/articles/difference.rules';
import styles from './difference.module.css';
import { nameOfSpace } from './words';

/** Words with what became of them: by line and colour for the eye, in hidden words for a screen reader. */
export function ChangedWords({
  kind,
  text,
  children,
}: {
  kind: PieceKind;
  text: string;
  /** The words as they look. */
  children: ReactNode;
}) {
  if (kind === 'same') return children;
  const Tag = kind === 'added' ? 'ins' : 'del';
  const space = nameOfSpace(text);
  return (
    <Tag className={styles[kind]}>
      <span className="visually-hidden">{kind === 'added' ? '[добавлено: ' : '[удалено: '}</span>
      {space ? <span className={styles.note}>{space}</span> : children}
      <span className="visually-hidden">]</span>
    </Tag>
  );
}

/** Where each piece begins: its place is what tells it from the others. */
export function placesOf<Piece extends { readonly text: string }>(pieces: readonly Piece[]) {
  return pieces.map((piece, place) => ({ piece, key: `${place} ${piece.text.length}` }));
}
