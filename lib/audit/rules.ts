import { addDays } from 'date-fns';
import { inPortalZone, startOfPortalDay } from '@/lib/shared/dates';
import type { AuditAction, AuditSubject } from './actions.rules';

/** Entries on one page. */
export const AUDIT_PAGE = 50;

/** Counting goes no further: a list that long is not read to its end. */
export const MOST_COUNTED = 10_000;

export const AUDIT_PATH = '/editor/audit';

/** Stands for all who have no account: readers, the command line, jobs. */
export const NOBODY = 'nobody';

export type AuditFilter = {
  /** Id of a person, or `NOBODY`. */
  readonly person?: string | undefined;
  readonly action?: AuditAction | undefined;
  readonly subject?: AuditSubject | undefined;
  /** One subject of this kind; nothing without `subject`. */
  readonly id?: string | undefined;
  /** First and last day, `YYYY-MM-DD` in the portal's zone. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

export type LoggedEntry = {
  /** A whole number of any length. */
  readonly id: string;
  readonly at: Date;
  readonly personId: string | null;
  readonly personName: string;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly before: unknown;
  readonly after: unknown;
};

/** What the ids in entries stand for, where it still exists. */
export type Names = ReadonlyMap<string, string>;

export type AuditPage = {
  readonly entries: readonly LoggedEntry[];
  readonly names: Names;
  /** Id of the last entry shown, where there are earlier ones. */
  readonly earlierThan: string | null;
};

export type AuditProblem = { readonly key: 'notAllowed' };

/** The instants of a period of days: from the first one up to, but without, the second. */
export function periodOf({ from, to }: AuditFilter): { since: Date | null; until: Date | null } {
  return {
    since: from ? startOfPortalDay(from) : null,
    until: to ? new Date(addDays(inPortalZone(startOfPortalDay(to)), 1).getTime()) : null,
  };
}

/** Address of the log; `before`: only what is earlier than the entry with this id. */
export function auditPath(filter: AuditFilter, before?: string): string {
  const given = [...filterFields(filter), ...(before ? [['before', before]] : [])];
  return given.length === 0 ? AUDIT_PATH : `${AUDIT_PATH}?${new URLSearchParams(given)}`;
}

/** What of a filter is set, for addresses and forms. */
export function filterFields({ person, action, subject, id, from, to }: AuditFilter): string[][] {
  const fields = { person, action, subject, id, from, to };
  return Object.entries(fields).flatMap(([name, value]) => (value ? [[name, value]] : []));
}

/** The page of the desk where a subject is seen; null where it has none of its own. */
export function subjectPath(type: string, id: string): string | null {
  switch (type) {
    case 'article':
      return `/editor/articles/${id}`;
    case 'media':
      return `/editor/media/${id}`;
    case 'person':
      return `/editor/people/${id}`;
    default:
      return null;
  }
}
