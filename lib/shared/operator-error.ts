/**
 * Something that the person at the command line can mend: a taken port, a closed folder, a wrong setting.
 * Its message is one line of Russian; a program that meets it prints the line without a stack and ends with status 1.
 */
export class OperatorError extends Error {}

const faultsOfFiles: Record<string, string> = {
  EACCES: 'нет права',
  EPERM: 'нет права',
  EROFS: 'здесь можно только читать',
  ENOSPC: 'на диске нет места',
  EDQUOT: 'на диске нет места',
};

/** The line for the operator, if the error is one that they can mend; files and folders are, wherever they are met. */
export function operatorLine(error: unknown): string | null {
  if (error instanceof OperatorError) return error.message;
  if (!(error instanceof Error && 'code' in error && 'path' in error)) return null;
  const fault = faultsOfFiles[String(error.code)];
  return fault ? `${error.path}: ${fault}.` : null;
}
