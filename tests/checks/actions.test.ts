import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/** What keeps the desk closed is asked of every file, not of those that somebody thought of. */

const sources = ['app', 'components', 'lib'].flatMap(sourcesIn);
const actionFiles = sources.filter((file) => /^['"]use server['"]/m.test(read(file)));
const deskFiles = sources.filter((file) => file.startsWith('app/(editor)/'));
const deskPages = deskFiles.filter((file) => /^page\./.test(path.basename(file)));
const deskHandlers = deskFiles.filter((file) => /^route\./.test(path.basename(file)));

// Somebody who is signed in already has nothing to do there.
const OPEN_PAGES = [
  'app/(editor)/editor/login/page.tsx',
  'app/(editor)/editor/login/forgotten/page.tsx',
  'app/(editor)/editor/login/password/[token]/page.tsx',
];

const VISITORS_ACTIONS = [
  'signInAction',
  'finishSignInAction',
  'signOutAction',
  'askForPasswordAction',
  'setPasswordAction',
];

test('there is something to check', () => {
  expect(actionFiles.length).toBeGreaterThan(2);
  expect(deskPages.length).toBeGreaterThan(4);
  expect(deskHandlers.length).toBeGreaterThan(0);
});

test('server actions stand in files of their own', () => {
  const inside = sources.filter((file) => /^\s+['"]use server['"]/m.test(read(file)));

  expect(inside).toEqual([]);
});

test.each(actionFiles)('every action of %s is made by one of the makers', (file) => {
  const exported = read(file).match(/^export .*/gm) ?? [];

  expect(exported.length).toBeGreaterThan(0);
  expect(
    exported.filter((line) => !/^export const \w+ = (editor|visitor|arrival)Action\(/.test(line)),
  ).toEqual([]);
});

test.each(actionFiles.filter((file) => file.startsWith('app/(editor)')))(
  'visitors can only sign in and out and choose a password: %s',
  (file) => {
    const forVisitors = [...read(file).matchAll(/^export const (\w+) = visitorAction\(/gm)].map(
      ([, name]) => name,
    );

    expect(VISITORS_ACTIONS).toEqual(expect.arrayContaining(forVisitors));
  },
);

test('only the second step can be set up before it is set up', () => {
  const forArrivals = actionFiles.flatMap((file) =>
    [...read(file).matchAll(/^export const (\w+) = arrivalAction\(/gm)].map(([, name]) => name),
  );

  expect(forArrivals).toEqual(['beginSecondFactorAction', 'confirmSecondFactorAction']);
  expect(deskPages.filter((file) => read(file).includes('requireArrival('))).toEqual([
    'app/(editor)/editor/account/second-factor/page.tsx',
  ]);
});

test.each(deskPages.filter((file) => !OPEN_PAGES.includes(file)))('%s asks for a person first', (file) => {
  const body =
    /export (?:default )?async function \w+\(.*?\)(?:: Promise<Response>)?\s*\{\s*(.*)/s.exec(
      read(file),
    )?.[1] ?? '';

  expect(body).toMatch(
    /^(const (\w+|\{[\w, ]+\}) = )?await require(Person|PersonUnlessPosting|Right|Arrival)\(/,
  );
});

test.each(deskHandlers)('every handler of %s is a POST made by editorDownload or editorUpload', (file) => {
  const exported = read(file).match(/^export .*/gm) ?? [];

  expect(exported).toEqual([expect.stringMatching(/^export const POST = editor(Download|Upload)\(/)]);
});

test('layouts never guard: a page below could be asked for without them', () => {
  const layouts = deskFiles.filter((file) => path.basename(file) === 'layout.tsx');

  expect(layouts.filter((file) => /await require(Person|Right)/.test(read(file)))).toEqual([]);
});

function sourcesIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => /\.tsx?$/.test(file)).map((file) => path.join(folder, file));
}

function read(file: string): string {
  return readFileSync(file, 'utf8');
}
