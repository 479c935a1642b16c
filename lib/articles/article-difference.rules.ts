import type { ActionCard } from './action-card.rules';
import { type BlockDifference, bodyDifference } from './body-difference.rules';
import { type DifferencePiece, isSame, wordDifference } from './difference.rules';
import { stretchesOf } from './sequence.rules';

/** An edition as people read it: with names instead of ids. */
export type EditionContent = {
  readonly title: string;
  readonly lead: string;
  readonly body: string;
  readonly plainSummary: string;
  readonly category: string | null;
  readonly source: string | null;
  readonly photo: { readonly id: string; readonly name: string } | null;
  readonly tags: readonly string[];
  readonly actionCard: ActionCard | null;
  readonly changeNote: string;
};

const CARD_TEXTS = [
  'audience',
  'benefit',
  'amount',
  'place',
  'phone',
] as const satisfies (keyof ActionCard)[];

type WordsField = 'title' | 'lead' | 'plainSummary' | 'changeNote' | (typeof CARD_TEXTS)[number];

type ItemsField = 'category' | 'source' | 'photo' | 'tags' | 'deadline' | 'documents';

/** What changed in a field: words of a text, or items that are named as a whole; a deadline is `YYYY-MM-DD`. */
export type FieldDifference =
  | { readonly kind: 'words'; readonly field: WordsField; readonly pieces: readonly DifferencePiece[] }
  | { readonly kind: 'items'; readonly field: ItemsField; readonly pieces: readonly DifferencePiece[] }
  | { readonly kind: 'body'; readonly blocks: readonly BlockDifference[] };

/** The fields in which two editions differ, in the order in which readers meet them. */
export function articleDifference(before: EditionContent, after: EditionContent): FieldDifference[] {
  const both = { before, after };
  return [
    ...textDifference(both, 'title'),
    ...textDifference(both, 'lead'),
    ...itemDifference('photo', photoItems(before), photoItems(after)),
    ...textDifference(both, 'plainSummary'),
    ...bodyChange(both),
    ...cardDifference(before.actionCard, after.actionCard),
    ...itemDifference('category', namedItems(before.category), namedItems(after.category)),
    ...itemDifference('source', namedItems(before.source), namedItems(after.source)),
    ...itemDifference('tags', before.tags.map(namedItem), after.tags.map(namedItem)),
    ...textDifference(both, 'changeNote'),
  ];
}

type Both = { readonly before: EditionContent; readonly after: EditionContent };

function textDifference(
  { before, after }: Both,
  field: 'title' | 'lead' | 'plainSummary' | 'changeNote',
): FieldDifference[] {
  return wordsChange(field, before[field], after[field]);
}

function wordsChange(field: WordsField, before: string, after: string): FieldDifference[] {
  const pieces = wordDifference(before, after);
  return isSame(pieces) ? [] : [{ kind: 'words', field, pieces }];
}

function bodyChange({ before, after }: Both): FieldDifference[] {
  if (before.body === after.body) return [];
  return [{ kind: 'body', blocks: bodyDifference(before.body, after.body) }];
}

function cardDifference(before: ActionCard | null, after: ActionCard | null): FieldDifference[] {
  return [
    ...CARD_TEXTS.flatMap((field) => wordsChange(field, before?.[field] ?? '', after?.[field] ?? '')),
    ...itemDifference('deadline', namedItems(before?.deadline ?? null), namedItems(after?.deadline ?? null)),
    ...itemDifference(
      'documents',
      (before?.documents ?? []).map(namedItem),
      (after?.documents ?? []).map(namedItem),
    ),
  ];
}

/** `id` tells items apart, `name` is what people read. */
type Item = { readonly id: string; readonly name: string };

function namedItem(name: string): Item {
  return { id: name, name };
}

function namedItems(name: string | null): Item[] {
  return name === null ? [] : [namedItem(name)];
}

function photoItems({ photo }: EditionContent): Item[] {
  return photo ? [photo] : [];
}

function itemDifference(
  field: ItemsField,
  before: readonly Item[],
  after: readonly Item[],
): FieldDifference[] {
  const stretches = stretchesOf({ before, after, isEqual: (one, other) => one.id === other.id });
  const pieces = stretches.flatMap((stretch): DifferencePiece[] =>
    stretch.isSame
      ? stretch.after.map(({ name }) => ({ kind: 'same', text: name }))
      : [
          ...stretch.before.map(({ name }) => ({ kind: 'removed', text: name }) as const),
          ...stretch.after.map(({ name }) => ({ kind: 'added', text: name }) as const),
        ],
  );
  return isSame(pieces) ? [] : [{ kind: 'items', field, pieces }];
}
