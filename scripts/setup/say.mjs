/** What the operator can mend; the message is one line. */
export class SetupError extends Error {}

export function say(line) {
  process.stdout.write(`${line}\n`);
}

/** Says what takes time before it, and how long it took after. */
export async function sayWhile(line, work) {
  const start = Date.now();
  process.stdout.write(`${line}…`);
  const result = await work();
  process.stdout.write(` готово, ${((Date.now() - start) / 1000).toFixed(1).replace('.', ',')} с\n`);
  return result;
}
