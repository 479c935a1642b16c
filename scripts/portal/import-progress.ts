import type { Progress } from '@/lib/importing/order.rules';
import { formatNumber, plural } from '@/lib/shared/russian';

const OFTEN = { terminal: 200, elsewhere: 5000 } as const;
const WIDTH = 24;

export type ProgressLine = { tell(progress: Progress): void; end(): void };

/** How far it is: one line that moves on a terminal, a new line every few seconds elsewhere. */
export function startProgress(
  total: { readonly bytes: number; readonly items: number },
  stream: NodeJS.WriteStream = process.stderr,
): ProgressLine {
  const start = performance.now();
  const pause = stream.isTTY ? OFTEN.terminal : OFTEN.elsewhere;
  let last = start;
  return {
    tell: (progress) => {
      const now = performance.now();
      if (now - last < pause) return;
      last = now;
      const line = progressLine(progress, total, (now - start) / 1000);
      stream.write(stream.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
    },
    end: () => void (stream.isTTY && stream.write('\r\u001b[K')),
  };
}

export function progressLine(
  { bytes, tally }: Progress,
  total: { readonly bytes: number; readonly items: number },
  seconds: number,
): string {
  const part = total.bytes === 0 ? 1 : Math.min(1, bytes / total.bytes);
  const full = Math.round(part * WIDTH);
  const bar = `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)}`;
  const rate = plural(Math.round(tally.seen / Math.max(seconds, 1)), ['запись', 'записи', 'записей']);
  return `${bar} ${Math.floor(part * 100)} %, ${formatNumber(tally.seen)} из ${formatNumber(total.items)}, ${rate} в секунду`;
}
