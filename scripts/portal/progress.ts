/** How often plain output says how far it is; milliseconds. */
const PLAIN_PAUSE = 10_000;

export type Progress = { readonly show: (line: string) => void; readonly clear: () => void };

/** One line that changes on a terminal; elsewhere a line now and then. On the error stream: it is no result. */
export function progressLine(stream: NodeJS.WriteStream = process.stderr): Progress {
  return stream.isTTY ? changingLine(stream) : plainLines(stream);
}

function changingLine(stream: NodeJS.WriteStream): Progress {
  const erase = '\r\u001b[K';
  return { show: (line) => void stream.write(`${erase}${line}`), clear: () => void stream.write(erase) };
}

function plainLines(stream: NodeJS.WriteStream): Progress {
  let last = performance.now();
  return {
    show(line) {
      if (performance.now() - last < PLAIN_PAUSE) return;
      last = performance.now();
      stream.write(`${line}\n`);
    },
    clear: () => undefined,
  };
}
