import { type Handler, Parser } from 'htmlparser2';

export type FinishedDocument = {
  html: string;
  /** The status that the page asks for by `<meta name="portal-status">`, else null. */
  status: number | null;
  /** Parts of the page came late, inside `<div hidden>` that only Next's script would have revealed. */
  hasLateParts: boolean;
};

type Span = { start: number; end: number };
/** What goes; within a tag nothing else can be joined by it. */
type Cut = Span & { isWithinTag?: true };
type Attributes = Record<string, string>;

/**
 * Makes of Next's HTML a document that is complete by itself: without Next's scripts, their preloads, the flight
 * data and React's markers. `<script data-keep>` and JSON-LD stay. Everything that stays is copied byte by byte.
 */
export function finishDocument(html: string): FinishedDocument {
  const { cuts, status, hasLateParts } = survey(html);
  return { html: withoutCuts(html, cuts), status, hasLateParts };
}

function survey(html: string) {
  const cuts: Cut[] = [];
  let status: number | null = null;
  let hasLateParts = false;
  let scriptStart: number | null = null;
  const parser = new PlacingParser(html, {
    onopentag(name, attributes) {
      status = requestedStatus(name, attributes) ?? status;
      if (isScriptOfNext(name, attributes)) scriptStart = parser.startIndex;
      else if (name === 'form' && attributes.action === '') cuts.push(...emptyActionIn(html, spanOf(parser)));
      else if (isSuperfluous(name, attributes)) cuts.push(spanOf(parser));
    },
    onclosetag(name) {
      if (name !== 'script' || scriptStart === null) return;
      cuts.push({ start: scriptStart, end: parser.endOfTag(parser.endIndex) });
      scriptStart = null;
    },
    oncomment(text) {
      hasLateParts ||= text === '$?';
      if (isMarkerOfReact(text)) cuts.push(spanOf(parser));
    },
  });
  parser.end(html);
  return { cuts, status, hasLateParts };
}

/** The parser takes the end of a closing tag's name for the end of the tag: `</p >` or `</p class="a">` lead it astray. */
class PlacingParser extends Parser {
  private readonly html: string;

  constructor(html: string, handler: Partial<Handler>) {
    super(handler);
    this.html = html;
  }

  override onclosetag(start: number, endIndex: number): void {
    super.onclosetag(start, endIndex);
    this.startIndex = this.endOfTag(endIndex);
  }

  /** Behind the first `>` from here on; where there is none, behind everything. */
  endOfTag(index: number): number {
    return this.html.indexOf('>', index) + 1 || this.html.length;
  }
}

function spanOf(parser: Parser): Span {
  return { start: parser.startIndex, end: parser.endIndex + 1 };
}

/** React writes `action=""` for «this very address»; HTML says that by no attribute at all. */
function emptyActionIn(html: string, tag: Span): Cut[] {
  const start = html.indexOf(EMPTY_ACTION, tag.start);
  return start === -1 || start > tag.end
    ? []
    : [{ start, end: start + EMPTY_ACTION.length, isWithinTag: true }];
}

const EMPTY_ACTION = ' action=""';

function isScriptOfNext(name: string, attributes: Attributes): boolean {
  return name === 'script' && !('data-keep' in attributes) && attributes.type !== 'application/ld+json';
}

function isSuperfluous(name: string, attributes: Attributes): boolean {
  if (name === 'meta') return attributes.name === 'portal-status';
  if (name !== 'link') return false;
  // Next preloads style sheets of client components too, even on pages that do not use them; those used are linked.
  const isOfNext = attributes.as === 'script' || attributes.as === 'style';
  return attributes.rel === 'modulepreload' || (attributes.rel === 'preload' && isOfNext);
}

function requestedStatus(name: string, attributes: Attributes): number | null {
  const isRequest = name === 'meta' && attributes.name === 'portal-status';
  return isRequest && /^[2-5]\d\d$/.test(attributes.content ?? '') ? Number(attributes.content) : null;
}

function isMarkerOfReact(comment: string): boolean {
  return comment === ' ' || /^\/?[$&]|^(?:html|head|body)$/.test(comment);
}

function withoutCuts(html: string, cuts: readonly Cut[]): string {
  let kept = '';
  let position = 0;
  for (const { start, end, isWithinTag } of cuts) {
    kept += html.slice(position, start);
    if (!isWithinTag && wouldJoin(kept, html[end])) kept += '<!---->';
    position = end;
  }
  return kept + html.slice(position);
}

// «&am» + cut + «p;» or «<» + cut + «b>» would come to mean something else when joined, and a line break that
// becomes the first character of <pre> is dropped by browsers.
const OPEN_ENDED = /[<&][^\s<>;]*$/;
const PREFORMATTED = /<(?:pre|textarea|listing)(?:\s[^<>]*)?>$/i;
const LONGEST_LOOK_BACK = 300;

function wouldJoin(before: string, next: string | undefined): boolean {
  const tail = before.slice(-LONGEST_LOOK_BACK);
  return OPEN_ENDED.test(tail) || ((next === '\n' || next === '\r') && PREFORMATTED.test(tail));
}
