import { addDays } from 'date-fns';
import { portalDay } from '@/lib/shared/dates';

/** What the people in a picture agreed to. */
export type MediaConsent = {
  readonly people: string;
  readonly text: string;
  /** Last day of the consent, `YYYY-MM-DD` in the portal's zone; null: without end. */
  readonly endsOn: string | null;
};

/** A consent as its form has it; all empty: there is none. */
export type ConsentFields = { readonly people: string; readonly text: string; readonly endsOn: string };

export function consentFieldsOf(consent: MediaConsent | null): ConsentFields {
  return { people: consent?.people ?? '', text: consent?.text ?? '', endsOn: consent?.endsOn ?? '' };
}

/** How many days ahead the library warns of an end. */
const WARNING_DAYS = 30;

export type ConsentState = 'lasting' | 'ending' | 'ended';

/** A consent counts up to and including its last day. */
export function hasEnded({ endsOn }: Pick<MediaConsent, 'endsOn'>, now: Date): boolean {
  return endsOn !== null && endsOn < portalDay(now);
}

export function consentState(consent: Pick<MediaConsent, 'endsOn'>, now: Date): ConsentState {
  if (hasEnded(consent, now)) return 'ended';
  return consent.endsOn !== null && consent.endsOn <= lastWarnedDay(now) ? 'ending' : 'lasting';
}

/** Consents that end on this day or before are about to end. */
export function lastWarnedDay(now: Date): string {
  return portalDay(addDays(now, WARNING_DAYS));
}

/** A `date` column has no zone: it keeps the calendar day of UTC. */
export function columnOfDay(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

export function dayOfColumn(column: Date | null): string | null {
  return column?.toISOString().slice(0, 10) ?? null;
}
