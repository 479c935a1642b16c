import { expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { aCategory, aSource, aTag, theSettings } from '@/tests/support/arrange';
import { withEmptyDatabase } from '@/tests/support/database';

withEmptyDatabase();

const slug = 'Staryj_Adres';

/** What the database refuses whoever asks. */
test.each([
  ['an old address of a category with capitals', oldCategorySlug, 'OldCategorySlug_slug'],
  ['an old address of a source with capitals', oldSourceSlug, 'OldSourceSlug_slug'],
  ['an old address of a tag with capitals', oldTagSlug, 'OldTagSlug_slug'],
  ['a version of the settings below one', () => theSettings({ version: 0 }), 'PortalSettings_version'],
  ['a version of a page below one', pageOfNoVersion, 'Page_version'],
])('the database refuses %s', async (_what, write, constraint) => {
  await expect(write()).rejects.toThrow(constraint);
});

async function oldCategorySlug() {
  return database().oldCategorySlug.create({ data: { slug, categoryId: (await aCategory()).id } });
}

async function oldSourceSlug() {
  return database().oldSourceSlug.create({ data: { slug, sourceId: (await aSource()).id } });
}

async function oldTagSlug() {
  return database().oldTagSlug.create({ data: { slug, tagId: (await aTag()).id } });
}

async function pageOfNoVersion() {
  return database().page.create({ data: { slug: 'about', title: 'О портале', body: '', version: 0 } });
}
