import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { withEmptyDatabase } from '@/tests/support/database';

withEmptyDatabase();

test('the migrations make what prisma/schema.prisma says', async () => {
  const diff = [
    'migrate',
    'diff',
    '--from-config-datasource',
    '--to-schema',
    'prisma/schema.prisma',
    '--script',
  ];
  const { stdout } = await promisify(execFile)(process.execPath, [
    'node_modules/prisma/build/index.js',
    ...diff,
  ]);

  // The queue keeps tables of its own, in a schema of its own.
  expect(stdout).toContain('This is an empty migration');
});
