/** A report that a runner wrote as JSON; empty when it wrote none. */
type Report = Readonly<Record<string, unknown>>;

export function vitestFailures(report: Report, root: string): string[];
export function playwrightFailures(report: Report): string[];
