import { Fragment } from 'react';
import type { Expansion, Piece } from '@/lib/glossary/expansion.rules';

/** The short form with what it means in plain sight: a tooltip would reach neither a finger nor paper. */
export function AbbreviationView({ expansion: { full, children } }: { expansion: Expansion }) {
  return (
    <>
      <abbr>{children}</abbr>
      {` (${full})`}
    </>
  );
}

/** Plain text with its abbreviations expanded. */
export function ExpandedLine({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map((piece, index) => {
    // A text that never changes its order while it is shown.
    const key = String(index);
    if (typeof piece === 'string') return <Fragment key={key}>{piece}</Fragment>;
    return <AbbreviationView key={key} expansion={piece} />;
  });
}
