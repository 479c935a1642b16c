import { Command, CommanderError, type HelpConfiguration } from 'commander';
import { OperatorError } from '@/lib/shared/operator-error';
import { plantAtFirstStart } from '@/prisma/seed/first-start';
import { examine } from './portal/doctor/doctor';
import { exportCommand } from './portal/export';
import { importCommand } from './portal/import';
import { peopleCommand } from './portal/people';
import { say, withPortal } from './portal/with-portal';
import { workUntilStopped } from './portal/worker';

/** `npm run portal -- …`: the administrator's commands. Exit status 0 done, 1 failed, 2 wrong use. */

const WRONG_USE = 2;

const titles: Record<string, string> = {
  'Usage:': 'Использование:',
  'Arguments:': 'Аргументы:',
  'Options:': 'Параметры:',
  'Commands:': 'Команды:',
};

const inRussian: HelpConfiguration = {
  styleTitle: (title) => titles[title] ?? title,
};

const portal = new Command('npm run portal --')
  .description('Команды администратора портала')
  .helpOption('-h, --help', 'показать справку')
  .helpCommand(false)
  .configureHelp(inRussian)
  .exitOverride()
  .configureOutput({ outputError: () => undefined });

portal
  .command('migrate')
  .description('обновить базу данных')
  .action(() => withPortal(async () => say('База данных обновлена.')));
portal
  .command('seed')
  .description('записать в пустую базу новости для знакомства')
  .action(() => withPortal(seed));
portal
  .command('worker')
  .description('выполнять очередь (письма, уборка) отдельно от портала с JOBS=off')
  .action(() => withPortal(workUntilStopped));
portal
  .command('doctor')
  .description('проверить настройки, базу, хранилище, почту, очередь, диск и часы')
  .action(examine);
portal.addCommand(peopleCommand());
portal.addCommand(importCommand());
portal.addCommand(exportCommand());
inheritSettings(portal);

await portal.parseAsync().catch(tellWrongUse);

async function seed(settings: Parameters<typeof plantAtFirstStart>[0]): Promise<void> {
  const planted = await plantAtFirstStart(settings, say);
  if (!planted) throw new OperatorError('База данных не пуста: ничего не записано.');
}

function inheritSettings(command: Command): void {
  for (const child of command.commands) {
    child.copyInheritedSettings(command);
    inheritSettings(child);
  }
}

function tellWrongUse(error: unknown): void {
  if (!(error instanceof CommanderError)) throw error;
  if (error.exitCode === 0) return;
  // Only an argument that a command has looked at itself has words of ours.
  const own =
    error.code === 'commander.invalidArgument'
      ? / is invalid(?: for argument '[^']*')?\. (.*)$/s.exec(error.message)?.[1]
      : undefined;
  process.stderr.write(`${own ?? 'Неверная команда.'} Справка: npm run portal -- --help\n`);
  process.exitCode = WRONG_USE;
}
