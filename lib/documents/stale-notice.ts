import { Parser } from 'htmlparser2';
import { formatDate, formatTime, isoWithOffset } from '@/lib/shared/dates';

/**
 * Says in a page when it was made, at the place that the page gives for it (`<div data-stale-notice hidden>`).
 * A page without such a place stays as it is: staleness does not matter there.
 */
export function withStaleNotice(html: string, madeAt: Date): string {
  const place = findPlace(html);
  return place ? html.slice(0, place.start) + noticeOf(madeAt) + html.slice(place.end) : html;
}

function noticeOf(madeAt: Date): string {
  const time = `<time datetime="${isoWithOffset(madeAt)}">${formatTime(madeAt)} ${formatDate(madeAt)}</time>`;
  const sentence = `Страница показана по состоянию на\u00a0${time}. Обновить её сейчас не\u00a0удаётся.`;
  return `<div data-stale-notice="shown"><p>${sentence}</p></div>`;
}

function findPlace(html: string): { start: number; end: number } | null {
  let start: number | null = null;
  let place: { start: number; end: number } | null = null;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'div' && 'data-stale-notice' in attributes && !place) start = parser.startIndex;
    },
    onclosetag(name) {
      if (name !== 'div' || start === null) return;
      place = { start, end: parser.endIndex + 1 };
      start = null;
    },
  });
  parser.end(html);
  return place;
}
