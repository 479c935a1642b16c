import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { database } from '@/lib/db/client';
import { newPassword } from '@/lib/people/passwords';
import type { Environment } from '@/lib/shared/env';
import { isInUse } from './in-use';

/**
 * Fills an empty portal with the sample news and three people to try it as, and tells their password, once.
 * Answers whether it was empty.
 */
export async function plantAtFirstStart(
  settings: Environment,
  say: (line: string) => void,
): Promise<boolean> {
  if (await isInUse(database())) return false;
  say('База данных пуста: записываются новости для знакомства (до минуты).');
  const password = settings.DEMO_PASSWORD ?? newPassword();
  writeFileSync(accountsFile(settings), accountsText(password), { mode: 0o600 });
  // Drawing the pictures takes libraries that later starts do without.
  const { seedPortal } = await import('./seed');
  await seedPortal({
    database: database(),
    now: new Date(),
    mediaFolder: path.join(settings.DATA_DIR, 'media'),
    demoPassword: password,
  });
  say(`Пароль демонстрационных учётных записей: ${password}`);
  return true;
}

/** Where the accounts to try the portal with are written down; null where there are none. */
export function findAccountsFile(settings: Environment): string | null {
  const file = accountsFile(settings);
  return existsSync(file) ? file : null;
}

function accountsFile({ DATA_DIR }: Environment): string {
  return path.join(DATA_DIR, 'demo-accounts.txt');
}

function accountsText(password: string): string {
  return `Учётные записи для знакомства с порталом. Пароль у всех один: ${password}

admin@portal.test   администратор
editor@portal.test  редактор
author@portal.test  автор

Администратор при первом входе настраивает второй шаг: понадобится телефон с приложением для кодов.

Перед настоящей работой отключите их: npm run portal -- user disable АДРЕС
`;
}
