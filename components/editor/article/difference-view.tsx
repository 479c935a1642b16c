import type { DifferencePiece } from '@/lib/articles/difference.rules';
import styles from './conflict-panel.module.css';

/** One text with what was taken away and what was added; signs and hidden words tell it without colour as well. */
export function DifferenceView({ label, pieces }: { label: string; pieces: readonly DifferencePiece[] }) {
  const offsets = offsetsOf(pieces);
  return (
    <section className={styles.difference}>
      <h3>{label}</h3>
      <p className={styles.saved}>
        {pieces.map((piece, index) => (
          <Piece key={offsets[index]} piece={piece} />
        ))}
      </p>
    </section>
  );
}

function Piece({ piece: { kind, text } }: { piece: DifferencePiece }) {
  if (kind === 'same') return text;
  const Tag = kind === 'added' ? 'ins' : 'del';
  return (
    <Tag>
      <span className="visually-hidden">
        {kind === 'added' ? '[только у вас: ' : '[только в сохранённом: '}
      </span>
      {text}
      <span className="visually-hidden">]</span>
    </Tag>
  );
}

/** Where each piece begins: its place is what tells it from the others. */
function offsetsOf(pieces: readonly DifferencePiece[]): number[] {
  let offset = 0;
  return pieces.map(({ text }) => {
    const start = offset;
    offset += text.length;
    return start;
  });
}
