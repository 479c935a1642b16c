import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { reviewActions } from '@/lib/articles/review.rules';
import { actionNames, subjectNames } from '@/lib/audit/actions.rules';
import { commentStates } from '@/lib/comments/rules';
import { deedKinds } from '@/lib/personal-data/rules';

/** The types refuse to log what has no name; here: no name is left over, and none is shown twice. */

const sources = ['lib', 'prisma/seed']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
  )
  .filter((file) => file.endsWith('.ts') && !/^lib\/(audit\/\w+\.rules|db\/generated)/.test(file));

const text = sources.map((file) => readFileSync(file, 'utf8')).join('\n');

/** Made of the new state and of the kind of deed, or named in a table of them. */
const composed = [
  ...commentStates.map((state) => `comment.${state}`),
  ...deedKinds.map((kind) => `personal-data.${kind}`),
  ...Object.values(reviewActions),
];

test.each(Object.keys(actionNames).filter((action) => !composed.includes(action)))(
  '%s is logged somewhere',
  (action) => {
    expect(text).toMatch(
      new RegExp(`(?:action: |recordArticle\\(transaction, |record\\(transaction, )'${action}'`),
    );
  },
);

test.each(Object.keys(subjectNames))('%s is a kind of subject somewhere', (type) => {
  expect(text).toContain(`type: '${type}'`);
});

describe.each([
  ['actions', actionNames],
  ['subjects', subjectNames],
])('the names of %s', (_what, names) => {
  test('differ', () => {
    const all = Object.values(names);
    expect(new Set(all).size).toBe(all.length);
  });
});
