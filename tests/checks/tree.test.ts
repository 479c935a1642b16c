import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const BIGGEST_SOURCE = 100_000;

test('nothing generated and nothing that is ignored is committed', () => {
  const ignored = committed('--cached', '--ignored', '--exclude-standard');

  expect(ignored).toEqual([]);
});

test('no file depends on a folder beside the project', () => {
  // In two parts, or this file would find itself.
  const outside = new RegExp(
    ['(\\.\\./|/work/)', 'shared/(product|contract|architecture|style|display|recipes|tooling|seeds)'].join(
      '',
    ),
  );

  expect(texts().filter((file) => outside.test(readFileSync(file, 'utf8')))).toEqual([]);
});

test('client components are leaves of the desk, forms of the site, or what Next wants to be one', () => {
  const allowed = /^components\/editor\/.*\.client\.tsx$|\.form\.tsx$|^app\/.*\berror\.tsx$/;
  const client = sources().filter((file) => /^['"]use client['"]/.test(readFileSync(file, 'utf8')));

  expect(client.filter((file) => !allowed.test(file))).toEqual([]);
});

test('every link between the documents leads somewhere', () => {
  const dead = committed('*.md').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g)]
      .map(([, target = '']) => path.join(path.dirname(file), decodeURI(target)))
      .filter((target) => !existsSync(target))
      .map((target) => `${file}: ${target}`),
  );

  expect(dead).toEqual([]);
});

test('no source is too big to be read', () => {
  expect(sources().filter((file) => statSync(file).size > BIGGEST_SOURCE)).toEqual([]);
});

function sources(): string[] {
  return committed('*.ts', '*.tsx', '*.mjs', '*.cjs', '*.css');
}

function texts(): string[] {
  return [...sources(), ...committed('*.json', '*.md', '*.sql', '*.yaml', '*.conf')];
}

function committed(...selection: string[]): string[] {
  // Names apart by NUL: Cyrillic ones would come in quotes otherwise.
  const names = execFileSync('git', ['ls-files', '-z', ...selection], { encoding: 'utf8' });
  return names.split('\0').filter((file) => file !== '' && existsSync(file));
}
