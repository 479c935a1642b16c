import type { CheckReport } from '@/lib/articles/check.rules';
import type { Finding, Place } from '@/lib/articles/finding.rules';
import type { MarkKind, TextMark } from '@/lib/articles/text-marks.rules';

/** Ids by which the report leads to the places of the text beside it. */

function findingId(kind: 'blocker' | 'warning', index: number): string {
  return `${kind}-${index + 1}`;
}

export function factPlaceId(index: number): string {
  return `fact-${index + 1}`;
}

export function fieldId(field: Place['field']): string {
  return `checked-${field}`;
}

/** The marks of one field. */
export function marksIn(field: Place['field'], { blockers, warnings, facts }: CheckReport): TextMark[] {
  const marks = [
    ...blockers.map(({ place }, index) => markOf('blocker', place, findingId('blocker', index))),
    ...warnings.map(({ place }, index) => markOf('warning', place, findingId('warning', index))),
    ...facts.flatMap(({ places }, index) =>
      places.map((place, nth) =>
        markOf('fact', place, nth === 0 ? factPlaceId(index) : `${factPlaceId(index)}-${nth + 1}`),
      ),
    ),
  ];
  return marks.flatMap((mark) => (mark.field === field && !isWholeField(mark) ? [mark] : []));
}

function markOf(kind: MarkKind, { field, start, end }: Place, id: string) {
  return { id, kind, field, start, end };
}

/** Where a finding is in the text: at its mark, or at the field as a whole; null where the text does not show it. */
export function placeHref(finding: Finding, kind: 'blocker' | 'warning', index: number): string | null {
  const { place } = finding;
  if (place.field === 'categoryId' || place.field === 'sourceId' || place.field === 'photoId') return null;
  if (finding.key === 'missing') return null;
  return isWholeField(place) ? `#${fieldId(place.field)}` : `#${findingId(kind, index)}`;
}

/** Points stand in bodies only, before pictures and tables. */
function isWholeField({ field, start, end }: Place): boolean {
  return field !== 'body' && start === end;
}
