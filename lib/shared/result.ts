/** What a command answers: its value, or all the problems that a person can mend. Outages are thrown, never returned. */
export type Result<Value, Problem> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export function done<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

export function refused<Problem>(...problems: Problem[]): { ok: false; problems: Problem[] } {
  return { ok: false, problems };
}
