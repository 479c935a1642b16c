import { beforeAll, describe, expect, test } from 'vitest';
import { hasRight, type Person, type Role, roles } from '@/lib/people/rules';
import { accountOf } from '@/tests/support/accounts';
import { theSettings } from '@/tests/support/arrange';
import { articleCases } from '@/tests/support/article-cases';
import type { CommandCase } from '@/tests/support/command-case';
import { commandsOfPeople, reachedCommands } from '@/tests/support/command-source';
import { aConsent } from '@/tests/support/comments';
import { correspondenceCases } from '@/tests/support/correspondence-cases';
import { withEmptyDatabase } from '@/tests/support/database';
import { libraryCases } from '@/tests/support/library-cases';
import { somebody } from '@/tests/support/people';
import { casesOfPeople } from '@/tests/support/people-cases';
import { publicationCases } from '@/tests/support/publication-cases';
import { structureCases } from '@/tests/support/structure-cases';
import { digestOfAllTables } from '@/tests/support/table-digest';

withEmptyDatabase();

/** Each command of the desk refuses each wrong role. The source says which commands there are, no list of ours. */

const cases: Readonly<Record<string, CommandCase>> = {
  ...{ ...articleCases, ...publicationCases, ...libraryCases },
  ...{ ...structureCases, ...correspondenceCases, ...casesOfPeople },
};

beforeAll(async () => {
  await theSettings();
  for (const slug of ['comment', 'subscription', 'feedback'] as const) await aConsent(slug);
});

describe('the tables of cases', () => {
  test('name every command that somebody signed in can reach, and nothing else', () => {
    expect(Object.keys(cases).sort()).toEqual(commandsOfPeople());
  });

  test.each(reachedCommands())('%s reaches only such commands', (_file, commands) => {
    expect(commands).not.toEqual([]);
    expect(Object.keys(cases)).toEqual(expect.arrayContaining([...commands]));
  });
});

type Trial = readonly [command: string, role: Role, given: CommandCase];

const trials = Object.entries(cases).flatMap(([command, given]) =>
  roles.map((role): Trial => [command, role, given]),
);

const ofRights = trials.filter(([, , { needs }]) => needs !== 'own account');
const ofAccounts = trials.filter(([, , { needs }]) => needs === 'own account');

describe('whoever lacks the right is refused, and nothing is written', () => {
  test.each(ofRights.filter((trial) => !mayAct(trial)))('%s by an %s', async (_command, role, given) => {
    const person = await somebody(role);
    // Even with what they made themselves, where the right is what they lack.
    const owner = given.needs === 'own work' ? await somebody('author') : person;
    const act = await given.arrange(owner);
    const before = await digestOfAllTables();

    const answer = await act(person);

    expect(answer).toMatchObject({ ok: false, problems: [{ key: given.refusal ?? 'notAllowed' }] });
    expect(await digestOfAllTables()).toBe(before);
  });
});

describe('whoever has the right succeeds', () => {
  test.each(ofRights.filter(mayAct))('%s by an %s', async (_command, role, given) => {
    const act = await given.arrange(await somebody('author'));

    expect(await act(await somebody(role))).toMatchObject({ ok: true });
  });

  test.each(ofRights.filter(([, role, { needs }]) => role === 'author' && needs === 'own work'))(
    '%s by an %s with what is theirs',
    async (_command, role, given) => {
      const author = await somebody(role);
      const act = await given.arrange(author);

      expect(await act(author)).toMatchObject({ ok: true });
    },
  );
});

describe('what belongs to an account', () => {
  test.each(ofAccounts)('%s leaves that of others alone: %s', async (_command, role, given) => {
    const [owner, other] = [await somebody('editor'), await somebody(role)];
    const act = await given.arrange(owner);
    const before = await accountOf(owner);

    await act(other);

    expect(await accountOf(owner)).toEqual(before);
  });

  test.each(ofAccounts)('%s is open to an %s', async (command, role, given) => {
    const person = await somebody(role);
    const act = await given.arrange(person);

    expect(await act(person)).toMatchObject(mustKeep(command, role) ? required : { ok: true });
  });
});

const required = { ok: false, problems: [{ key: 'required' }] };

/** Administrators never sign in without the second step. */
function mustKeep(command: string, role: Role): boolean {
  return command === 'turnOffSecondFactor' && role === 'administrator';
}

/** `own work` is tried with somebody else's: that takes what editors have and authors do not. */
function mayAct([, role, { needs }]: Trial): boolean {
  if (needs === 'own account') return true;
  const person: Pick<Person, 'role'> = { role };
  return hasRight(person, needs === 'own work' ? 'article.edit-any' : needs);
}
