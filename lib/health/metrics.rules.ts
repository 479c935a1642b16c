/** The text format of Prometheus, version 0.0.4: https://prometheus.io/docs/instrumenting/exposition_formats/ */

export type Metric = {
  readonly name: string;
  readonly help: string;
  readonly type: 'gauge' | 'counter';
  /** A number, or one for each value of the one label. */
  readonly value: number | { readonly label: string; readonly of: Readonly<Record<string, number>> };
};

export const METRICS_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

export function metricsText(metrics: readonly Metric[]): string {
  return metrics.flatMap(linesOf).join('\n').concat('\n');
}

function linesOf({ name, help, type, value }: Metric): string[] {
  return [`# HELP ${name} ${escaped(help)}`, `# TYPE ${name} ${type}`, ...samplesOf(name, value)];
}

function samplesOf(name: string, value: Metric['value']): string[] {
  if (typeof value === 'number') return [`${name} ${value}`];
  return Object.entries(value.of).map(
    ([key, count]) => `${name}{${value.label}="${escaped(key).replaceAll('"', '\\"')}"} ${count}`,
  );
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
}

/** What Node tells of its process; times in seconds, memory in bytes. */
export type ProcessState = {
  readonly cpuSeconds: number;
  readonly residentBytes: number;
  readonly heapBytes: number;
  readonly startedAt: number;
};

/** Under the names that Prometheus' own libraries give them. */
export function processMetrics({ cpuSeconds, residentBytes, heapBytes, startedAt }: ProcessState): Metric[] {
  return [
    {
      ...{ name: 'process_cpu_seconds_total', type: 'counter', value: cpuSeconds },
      help: 'CPU time of the process, user and system, in seconds.',
    },
    {
      ...{ name: 'process_resident_memory_bytes', type: 'gauge', value: residentBytes },
      help: 'Resident memory of the process in bytes.',
    },
    {
      ...{ name: 'nodejs_heap_size_used_bytes', type: 'gauge', value: heapBytes },
      help: 'Used heap of Node.js in bytes.',
    },
    {
      ...{ name: 'process_start_time_seconds', type: 'gauge', value: startedAt },
      help: 'Start of the process, in seconds since 1970.',
    },
  ];
}

/** What the portal itself has to tell. */
export type PortalState = {
  readonly scheduled: number;
  readonly overduePublications: number;
  readonly overdueWithdrawals: number;
  readonly lettersByState: Readonly<Record<string, number>>;
};

export function portalMetrics(state: PortalState): Metric[] {
  return [
    {
      ...{ name: 'portal_publications_scheduled', type: 'gauge', value: state.scheduled },
      help: 'Publications on the schedule, the overdue ones among them.',
    },
    {
      ...{ name: 'portal_publications_overdue', type: 'gauge', value: state.overduePublications },
      help: 'Publications more than two minutes past their time. Anything but 0 is an alarm.',
    },
    {
      ...{ name: 'portal_withdrawals_overdue', type: 'gauge', value: state.overdueWithdrawals },
      help: 'Withdrawals more than two minutes past their time. Anything but 0 is an alarm.',
    },
    {
      ...{ name: 'portal_letters', type: 'gauge' },
      value: { label: 'state', of: state.lettersByState },
      help: 'Letters by state; settled ones are deleted after a term.',
    },
  ];
}
