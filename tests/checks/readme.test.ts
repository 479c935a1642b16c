import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('README.md names each package that the portal installs, with its reason', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const named = new Set(readFileSync('README.md', 'utf8').match(/(?<=`)@?[\w./-]+(?=`)/g));

  const packages = Object.keys({ ...dependencies, ...devDependencies }).filter(
    (name) => !name.startsWith('@types/'),
  );
  expect(packages.filter((name) => !named.has(name))).toEqual([]);
});
