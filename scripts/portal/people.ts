import { text } from 'node:stream/consumers';
import { Command } from 'commander';
import { z } from 'zod';
import { commandLine } from '@/lib/db/audit';
import { addPerson, disablePerson, resetPassword } from '@/lib/people/commands';
import type { PersonProblem } from '@/lib/people/managing.rules';
import { newPassword } from '@/lib/people/passwords';
import { resetSecondFactor } from '@/lib/people/reset-second-factor.commands';
import { newPersonSchema } from '@/lib/people/schema';
import { OperatorError } from '@/lib/shared/operator-error';
import type { Result } from '@/lib/shared/result';
import { say, withPortal } from './with-portal';

const sentences: Record<PersonProblem['key'], string> = {
  notAllowed: 'На это нет права.',
  emailTaken: 'С этим адресом человек уже есть.',
  unknownPerson: 'Человека с этим адресом нет.',
  alreadyDisabled: 'Этот человек уже отключён.',
  notInvited: 'Приглашения нет.',
  noSecondFactor: 'Второго шага входа у человека нет.',
  alreadyEnabled: 'Этот человек не отключён.',
  yourself: 'С собой этого делать нельзя.',
  sameRole: 'Эта роль у человека уже есть.',
  lastAdministrator: 'Это последний администратор: сначала добавьте другого.',
  tooShort: 'Пароль короче 12 знаков.',
  tooLong: 'Пароль длиннее 200 знаков.',
  tooSimple: 'Пароль слишком простой.',
  containsEmail: 'В пароле есть адрес человека.',
  containsName: 'В пароле есть имя человека.',
};

type PasswordOptions = { passwordStdin?: true; resetSecondFactor?: true };

type NewPersonOptions = { name: string; role: string; passwordStdin?: true };

/** `user add | disable | password`: how the first people come in, and how lost passwords are replaced. */
export function peopleCommand(): Command {
  const people = new Command('user').description('люди редакции');
  const password = [
    '--password-stdin',
    'взять пароль со стандартного ввода (иначе он придумывается)',
  ] as const;
  people
    .command('add <email>')
    .description('добавить человека')
    .requiredOption('--name <имя>', 'имя и фамилия')
    .requiredOption('--role <роль>', 'author, editor или administrator')
    .option(...password)
    .action((email: string, options: NewPersonOptions) => withPortal(() => add(email, options)));
  people
    .command('disable <email>')
    .description('отключить человека и закончить все его сеансы')
    .action((email: string) => withPortal(() => disable(email)));
  people
    .command('password <email>')
    .description('дать человеку новый пароль и закончить все его сеансы')
    .option(...password)
    .option('--reset-second-factor', 'сбросить и второй шаг входа, если телефон и запасные коды потеряны')
    .action((email: string, options: PasswordOptions) => withPortal(() => setPassword(email, options)));
  return people;
}

async function add(email: string, { name, role, passwordStdin }: NewPersonOptions): Promise<void> {
  const given = newPersonSchema.safeParse({ email, name, role, password: await passwordFrom(passwordStdin) });
  if (!given.success) throw new OperatorError(wrongFields(given.error));
  requireDone(await addPerson(commandLine, given.data, new Date()));
  say(`Добавлен человек ${email}.`);
  tellPassword(given.data.password, passwordStdin);
}

async function disable(email: string): Promise<void> {
  const { endedSessions } = requireDone(await disablePerson(commandLine, { email }, new Date()));
  say(`${email}: отключён, закончено сеансов: ${endedSessions}.`);
}

async function setPassword(email: string, options: PasswordOptions): Promise<void> {
  const { passwordStdin, resetSecondFactor: isReset } = options;
  const password = await passwordFrom(passwordStdin);
  requireDone(await resetPassword(commandLine, { email, password }, new Date()));
  say(`${email}: пароль заменён, сеансы закончены.`);
  if (isReset) await forgetSecondFactor(email);
  tellPassword(password, passwordStdin);
}

/** Somebody who never had one has what was asked for. */
async function forgetSecondFactor(email: string): Promise<void> {
  const reset = await resetSecondFactor(commandLine, { email }, new Date());
  if (!reset.ok && reset.problems.some(({ key }) => key === 'noSecondFactor')) {
    say(`${email}: второго шага входа не было.`);
    return;
  }
  requireDone(reset);
  say(`${email}: второй шаг входа сброшен.`);
}

/** Never an argument: those are seen by everybody on the machine. */
async function passwordFrom(passwordStdin: true | undefined): Promise<string> {
  return passwordStdin ? (await text(process.stdin)).trim() : newPassword();
}

function tellPassword(password: string, passwordStdin: true | undefined): void {
  if (!passwordStdin) say(`Пароль: ${password}`);
}

function requireDone<Value>(result: Result<Value, PersonProblem>): Value {
  if (result.ok) return result.value;
  throw new OperatorError(result.problems.map(({ key }) => sentences[key]).join(' '));
}

function wrongFields(error: z.ZodError): string {
  const fields = Object.keys(z.flattenError(error).fieldErrors);
  const words: Record<string, string> = {
    email: 'Адрес электронной почты написан неверно.',
    name: 'Имя должно быть от 1 до 200 знаков.',
    role: 'Роль: author, editor или administrator.',
  };
  return fields.map((field) => words[field] ?? field).join(' ');
}
