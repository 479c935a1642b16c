/**
 * Days `YYYY-MM-DD`, for the browser too. Calendar arithmetic in UTC: a day's neighbours are the same in every zone.
 */

/** So many days after `day`. */
export function dayLater(day: string, days: number): string {
  const noon = noonOf(day);
  noon.setUTCDate(noon.getUTCDate() + days);
  return noon.toISOString().slice(0, 10);
}

/** 1 is Monday, 7 Sunday. */
export function weekdayOf(day: string): number {
  return noonOf(day).getUTCDay() || 7;
}

function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}
