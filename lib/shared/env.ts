import path from 'node:path';
import { z } from 'zod';
import { ru } from 'zod/locales';
import { OperatorError } from './operator-error';

/** A setting that cannot be used; the message names it. */
export class WrongSetting extends OperatorError {}

const port = z.coerce.number().int().min(1).max(65_535);

const timeZone = z.string().refine(isTimeZone, 'такого часового пояса нет (пример: Europe/Moscow)');

const settings = z.object({
  NODE_ENV: z.string().default('production'),
  PORT: port.default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'адрес начинается с postgresql://')
    .optional(),
  AUTH_SECRET: z.string().min(32, 'нужно не меньше 32 знаков').optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/[^/]/, 'адрес начинается с smtp:// или smtps://')
    .optional(),
  JOBS: z.enum(['inside', 'off']).default('inside'),
  KEEP_MB: z.coerce.number().int().min(1).max(16_384).default(128),
  PORTAL_TZ: timeZone.default('Europe/Moscow'),
  DEMO_PASSWORD: z.string().min(12, 'нужно не меньше 12 знаков').optional(),
  METRICS_TOKEN: z.string().min(16, 'нужно не меньше 16 знаков').optional(),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

export type Environment = Omit<z.infer<typeof settings>, 'PUBLIC_URL' | 'DATA_DIR'> & {
  PUBLIC_URL: URL;
  /** Absolute path. */
  DATA_DIR: string;
};

let parsed: Environment | undefined;

/** The settings of this process, read once. Throws `WrongSetting`. */
export function environment(): Environment {
  parsed ??= parseEnvironment(process.env);
  return parsed;
}

/** Completes the settings by what the program found out itself, for all that reads them from now on, Next included. */
export function completeEnvironment(found: { DATABASE_URL: string; AUTH_SECRET: string }): Environment {
  Object.assign(process.env, found);
  parsed = parseEnvironment(process.env);
  process.env.NEXTAUTH_URL = parsed.PUBLIC_URL.href;
  return parsed;
}

/** Variables for a program that is started from here. */
export function variablesWith(extra: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...extra };
}

/** Pure part of `environment`. An empty variable counts as not set. */
export function parseEnvironment(variables: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const result = settings.safeParse(given, { error: ru().localeError });
  if (!result.success) throw new WrongSetting(sentenceOf(result.error));
  const { PUBLIC_URL, DATA_DIR, ...rest } = result.data;
  return {
    ...rest,
    PUBLIC_URL: new URL(PUBLIC_URL ?? `http://localhost:${rest.PORT}`),
    DATA_DIR: path.resolve(DATA_DIR),
  };
}

function sentenceOf(error: z.ZodError): string {
  return error.issues.map((issue) => `Настройка ${issue.path.join('.')}: ${issue.message}`).join('; ');
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('ru', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
