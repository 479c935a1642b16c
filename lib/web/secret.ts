import { createHmac } from 'node:crypto';
import { environment, WrongSetting } from '@/lib/shared/env';

export function requireAuthSecret(): string {
  const secret = environment().AUTH_SECRET;
  if (!secret) throw new WrongSetting('Настройка AUTH_SECRET: не задана');
  return secret;
}

/** Stands for `text` where the text itself must not be kept. `purpose` keeps equal texts of two uses apart. */
export function veiled(purpose: string, text: string): string {
  return createHmac('sha256', requireAuthSecret()).update(`${purpose}\0${text}`).digest('base64url');
}
