export const factKinds = ['sum', 'date', 'phone', 'person'] as const;

export type FactKind = (typeof factKinds)[number];

/** A fact by what it says, however it is written: «12 500 рублей» and «12500 руб.» are one. */
export type FactKey = {
  readonly kind: FactKind;
  /** `12500 руб`, `15 %`, `2026-11-28`, `--11-28` (no year), `2026-11` (month), digits of a phone, a name. */
  readonly value: string;
};

/** What the database admits for a value, too. */
export const LONGEST_VALUE = 200;

/** One word for a fact, for forms and sets: `sum:12500 руб`. */
export function factId({ kind, value }: FactKey): string {
  return `${kind}:${value}`;
}

/** The fact behind a word of `factId`, or null. */
export function factKeyOf(id: string): FactKey | null {
  const kind = factKinds.find((name) => id.startsWith(`${name}:`));
  const value = kind ? id.slice(kind.length + 1) : '';
  return kind && value !== '' && value.length <= LONGEST_VALUE ? { kind, value } : null;
}

/** What a text says at a place; `start` and `end` count in it. */
export type Found = { readonly value: string; readonly start: number; readonly end: number };

export function found(match: RegExpExecArray, value: string): Found {
  return { value, start: match.index, end: match.index + match[0].trimEnd().length };
}
