/** What the operator can mend; the message is one line. */
export class SetupError extends Error {}

const FAULTS_OF_FILES = {
  EACCES: 'нет права',
  EROFS: 'здесь можно только читать',
  ENOSPC: 'на диске нет места',
};

/** The line for the operator, if the error is one that they can mend. */
export function operatorLine(error) {
  if (error instanceof SetupError) return error.message;
  const fault = error.path && FAULTS_OF_FILES[error.code];
  return fault ? `${error.path}: ${fault}.` : null;
}

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
