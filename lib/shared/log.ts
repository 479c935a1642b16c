import pino, { type Logger } from 'pino';
import { environment } from './env';

let logger: Logger | undefined;

/** One line of JSON an event, on standard output. What people wrote, who they are and where from never goes in. */
export function log(): Logger {
  logger ??= pino({
    level: environment().LOG_LEVEL,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { error: pino.stdSerializers.err },
  });
  return logger;
}
