const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
]);

/** An error as the CLI expects it: with a sentence, and with Prisma's own code where it has one. */
export function asReported(error, url) {
  const known = connectionProblem(error, new URL(url));
  return {
    is_panic: false,
    message: known?.message ?? String(error.message || error),
    meta: error.meta ?? null,
    error_code: known?.code ?? error.code ?? null,
  };
}

/** Node and PostgreSQL leave the sentence empty, or to the reader. */
function connectionProblem(error, { host, pathname, username }) {
  const database = decodeURIComponent(pathname.slice(1));
  switch (error.code) {
    case '28P01':
    case '28000':
      return { code: 'P1000', message: `The database server at ${host} does not let ${username} in.` };
    case '3D000':
      return { code: 'P1003', message: `The database ${database} does not exist on the server at ${host}.` };
    default:
      return isUnreachable(error)
        ? {
            code: 'P1001',
            message: `Can't reach the database server at ${host}: ${error.code ?? 'no answer'}.`,
          }
        : null;
  }
}

function isUnreachable({ code, message }) {
  return UNREACHABLE.has(code) || /connection timeout|terminated/i.test(message ?? '');
}
