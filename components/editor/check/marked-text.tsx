import { Fragment, type ReactNode } from 'react';
import { isMarking, type MarkedNode, markedTree, type TextMark } from '@/lib/articles/text-marks.rules';

/** Text without tags, with its marks. */
export function MarkedText({ text, marks }: { text: string; marks: readonly TextMark[] }) {
  return <MarkedWords nodes={markedTree([text], marks)} />;
}

function MarkedWords({ nodes }: { nodes: readonly MarkedNode[] }): ReactNode {
  return nodes.map((node, index) => {
    const key = String(index);
    if (typeof node === 'string') return <Fragment key={key}>{node}</Fragment>;
    if (!isMarking(node)) return null;
    return (
      <mark data-kind={node.kind} id={node.id ?? undefined} key={key}>
        <MarkedWords nodes={node.children} />
      </mark>
    );
  });
}
