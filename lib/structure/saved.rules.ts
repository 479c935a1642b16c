/** What stands in the database now, for somebody whose form began from an older version. */
export type Saved<Values, At = Date> = {
  readonly values: Values;
  readonly version: number;
  readonly changedBy: string;
  readonly changedAt: At;
};

/** `At` is text once it is on its way to a browser, which does not know the portal's zone. */
export type SavingProblem<Values, At = Date> =
  | { readonly key: 'notAllowed' | 'gone' }
  | { readonly key: 'conflict'; readonly saved: Saved<Values, At> };

/** The fields in which two sets of values differ, each of both sides. */
export function changedFields<Values extends object>(before: Values, after: Values) {
  const names = Object.keys(after).filter((name) => !isEqual(valueAt(before, name), valueAt(after, name)));
  const pick = (values: Values) => Object.fromEntries(names.map((name) => [name, valueAt(values, name)]));
  return { names, before: pick(before), after: pick(after) };
}

function valueAt(values: object, name: string): Value {
  return Object.entries(values).find(([key]) => key === name)?.[1];
}

type Value = string | number | boolean | string[];

function isEqual(one: Value, other: Value): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
