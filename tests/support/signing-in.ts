import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { PrismaClient } from '@/lib/db/generated/client';
import { hashPassword } from '@/lib/people/passwords';
import type { Role } from '@/lib/people/rules';
import { PASSWORD } from './people';

type Newcomer = { readonly id: string; readonly email: string; readonly name: string };

/** Somebody new in a running portal, so that what a test does to them touches no other test. */
export async function newcomer(database: PrismaClient, role: Role): Promise<Newcomer> {
  const id = randomUUID();
  const person = { id, email: `${id}@portal.test`, name: 'Вера Лунина' };
  await database.person.create({ data: { ...person, role, passwordHash: await hashPassword(PASSWORD) } });
  return person;
}

/** By the form, as people do; `address` is the page of the desk that they ask for. */
export async function signInByForm(page: Page, { email }: Newcomer, address = '/editor'): Promise<void> {
  await page.goto(address);
  await page.getByLabel('Электронная почта').fill(email);
  await page.getByLabel('Пароль').fill(PASSWORD);
  await page.getByRole('button', { name: 'Войти' }).click();
}
