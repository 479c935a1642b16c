import { createElement, Fragment, type ReactNode } from 'react';
import { PictureView } from '@/components/ui/picture-view';
import { type BodyElement, bodyTree, mediaIdOf, textOfNode } from '@/lib/articles/body.rules';
import type { BodyMedia } from '@/lib/articles/reading.rules';
import { isMarking, type Marking, markedTree, type TextMark } from '@/lib/articles/text-marks.rules';
import type { DisplayMode } from '@/lib/display/rules';
import { type ExpandedNode, type Expansion, isExpansion } from '@/lib/glossary/expansion.rules';
import { creditLine, documentKind } from '@/lib/media/rules';
import { formatBytes, sentenceEnd } from '@/lib/shared/russian';
import { AbbreviationView } from './abbreviation-view';
import styles from './article-body.module.css';

/** What the walk through a body takes along. */
type Surroundings = { media: BodyMedia; images: DisplayMode['images'] };

type ArticleBodyProps = Surroundings & {
  html: string;
  /** Places to be marked, at the desk. */
  marks?: readonly TextMark[];
};

/** A body's tree with what was put into it for this page. */
type ShownNode = string | Expansion | Marking | ShownElement;

type ShownElement = Omit<BodyElement, 'children'> & { readonly children: readonly ShownNode[] };

/** An article's text: pictures from the library with their credit, documents with kind and size in the link. */
export function ArticleBody({ html, marks = [], ...surroundings }: ArticleBodyProps) {
  const tree = bodyTree(html);
  return <BodyNodes nodes={marks.length > 0 ? markedTree(tree, marks) : tree} {...surroundings} />;
}

/** The same with its abbreviations expanded. */
export function ExpandedBody(props: Surroundings & { nodes: readonly ExpandedNode[] }) {
  return <BodyNodes {...props} />;
}

function BodyNodes(props: Surroundings & { nodes: readonly ShownNode[] }) {
  return (
    <div className={`prose ${styles.body}`} data-article-body>
      <Nodes {...props} />
    </div>
  );
}

function Nodes({ nodes, ...surroundings }: Surroundings & { nodes: readonly ShownNode[] }): ReactNode {
  return nodes.map((node, index) => {
    // A body is text that never changes its order while it is shown.
    const key = String(index);
    if (typeof node === 'string') return <Fragment key={key}>{node}</Fragment>;
    if (isMarking(node)) {
      return (
        <mark data-kind={node.kind} id={node.id ?? undefined} key={key}>
          <Nodes nodes={node.children} {...surroundings} />
        </mark>
      );
    }
    if (isExpansion(node)) return <AbbreviationView key={key} expansion={node} />;
    return <Element key={key} element={node} {...surroundings} />;
  });
}

function Element({ element, ...surroundings }: Surroundings & { element: ShownElement }): ReactNode {
  switch (element.tag) {
    case 'img':
      return <BodyPicture element={element} {...surroundings} />;
    case 'figure':
      return <BodyFigure element={element} {...surroundings} />;
    case 'table':
      return <BodyTable element={element} {...surroundings} />;
    case 'a':
      return <BodyLink element={element} {...surroundings} />;
    case 'br':
      return <br />;
    default:
      return plainElement(element, <Nodes nodes={childrenOf(element)} {...surroundings} />);
  }
}

function plainElement({ tag, attributes }: ShownElement, children: ReactNode): ReactNode {
  const { colspan, rowspan, ...others } = attributes;
  return createElement(tag, { ...others, colSpan: colspan, rowSpan: rowspan }, children);
}

/** Text between the parts of a table or a list means nothing there, and React asks for none. */
function childrenOf({ tag, children }: ShownElement): readonly ShownNode[] {
  const hasPartsOnly = ['table', 'thead', 'tbody', 'tr', 'ul', 'ol'].includes(tag);
  return hasPartsOnly ? children.filter((child) => typeof child !== 'string') : children;
}

function BodyPicture({ element, media, images }: Surroundings & { element: ShownElement }): ReactNode {
  const picture = media.pictures.get(mediaIdOf(element.attributes.src) ?? '');
  if (!picture) return null;
  const alt = element.attributes.alt || picture.alt;
  return <PictureView picture={{ ...picture, alt }} images={images} sizes="(min-width: 48rem) 44rem, 95vw" />;
}

function BodyFigure({ element, ...surroundings }: Surroundings & { element: ShownElement }): ReactNode {
  const { media } = surroundings;
  const caption = element.children.find(isCaption);
  const pictureId = pictureIdBelow(element);
  const picture = media.pictures.get(pictureId ?? '');
  // A picture that may not be shown any more takes its caption along: it says who is in it.
  if (pictureId && !picture) return null;
  const credit = picture?.credit;
  return (
    <figure>
      <Nodes nodes={element.children.filter((child) => child !== caption)} {...surroundings} />
      {(caption || credit) && (
        <figcaption>
          {caption && <Nodes nodes={caption.children} {...surroundings} />}
          {caption && credit && sentenceEnd(textOfNode(caption))}
          {credit && creditLine(credit)}
        </figcaption>
      )}
    </figure>
  );
}

function pictureIdBelow(node: ShownNode): string | undefined {
  if (typeof node === 'string' || isMarking(node) || isExpansion(node)) return undefined;
  return mediaIdOf(node.attributes.src) ?? node.children.map(pictureIdBelow).find(Boolean);
}

/** A wide table scrolls in a frame that the keyboard reaches, never the page. */
function BodyTable({ element, ...surroundings }: Surroundings & { element: ShownElement }): ReactNode {
  const caption = element.children.find(isCaption);
  return (
    <section
      className="table-scroll"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      aria-label={caption ? textOfNode(caption) : 'Таблица'}
    >
      {plainElement(element, <Nodes nodes={childrenOf(element)} {...surroundings} />)}
    </section>
  );
}

function BodyLink({ element, ...surroundings }: Surroundings & { element: ShownElement }): ReactNode {
  const file = surroundings.media.documents.get(mediaIdOf(element.attributes.href) ?? '');
  return (
    <a href={element.attributes.href}>
      <Nodes nodes={element.children} {...surroundings} />
      {file && ` (${documentKind(file)}, ${formatBytes(file.bytes)})`}
    </a>
  );
}

/** Of a figure or of a table. */
function isCaption(node: ShownNode): node is ShownElement {
  return typeof node !== 'string' && (node.tag === 'figcaption' || node.tag === 'caption');
}
