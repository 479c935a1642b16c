import { expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { anArticle, aPerson, aPicture, aTag } from '@/tests/support/arrange';
import { bytesOf, exported, readIn, toldOfLost } from '@/tests/support/exporting';
import { aPortal, withPortals } from '@/tests/support/portals';
import { aText } from '@/tests/support/texts';

withPortals();

const ODD = [
  'NULL',
  '\\N',
  '{a,"b",NULL}',
  'tab\tline\r\nend',
  '\u2028 \u2029 \u0001 \u007f \ufeff \ufffe',
  '𝄞 👨‍👩‍👧 é',
  '</script>&amp;',
  '\'; DROP TABLE "Tag"; --',
  '\u202egnp.exe',
  ' пробелы вокруг ',
];

const nowhere = { categoryId: null, sourceId: null };

test('odd words, borders of numbers and days, and empty beside nothing come back byte for byte', async () => {
  await aPortal('empty');
  for (const name of ODD) await aTag({ name });
  await database().synonymGroup.create({ data: { words: ODD } });
  await aPicture({ kind: 'document', fileName: 'a.pdf', mimeType: 'application/pdf', widths: [] });
  await aPerson({ email: 'Anna.Петрова+Новости@Portal.test', name: ODD.join('') });
  const { edition } = await anArticle({
    edition: { title: ODD.join(' '), deadline: new Date('0001-01-01') },
  });
  await anArticle({
    publishedAt: new Date('1970-01-01T00:00:00.001Z'),
    edition: { deadline: new Date('9999-12-31') },
  });
  await database().category.updateMany({ data: { position: -2_147_483_648 } });
  await database().$executeRaw`UPDATE "Media" SET "widths" = NULL WHERE "kind" = 'document'`;
  await database().source.updateMany({ data: { position: 2_147_483_647, href: null } });
  await database().checkpoint.create({
    data: {
      ...{ id: 9_007_199_254_740_991n, editionId: edition.id, slug: 'a', personId: edition.createdById },
      ...{
        reason: 'saved',
        createdAt: new Date(),
        text: aText({ title: ODD.join(' '), tags: ODD, ...nowhere }),
      },
    },
  });
  const original = await exported({ personalData: true });
  await aPortal('empty');
  const { told } = await readIn(original.file);
  expect(told).toEqual(toldOfLost(original));
  const again = await exported({ personalData: true });
  expect((await bytesOf(again)).equals(await bytesOf(original))).toBe(true);
  expect((await database().tag.findMany()).map(({ name }) => name).sort()).toEqual([...ODD].sort());
});
