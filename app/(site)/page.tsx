import { permanentRedirect } from 'next/navigation';
import { HomeView } from '@/components/site/home-view';
import { findNewestCalendar } from '@/lib/archive/queries';
import { listHeadlines, listImportantDates, listNewest } from '@/lib/articles/lists.queries';
import { articlePath, chooseLeadStory, HEADLINES } from '@/lib/articles/reading.rules';
import { findSlugOfOldPath } from '@/lib/importing/queries';
import { portalDay } from '@/lib/shared/dates';
import { findSettings, listCategories } from '@/lib/structure/queries';
import { readDisplayMode } from '@/lib/web/display';
import { pageMetadata } from './_head/page-metadata';

const STORIES = 13;
const IMPORTANT_DATES = 5;

export async function generateMetadata() {
  const { departmentName } = await findSettings();
  const head = await pageMetadata({
    title: departmentName,
    description: `Новости: ${departmentName}. Выплаты, льготы, услуги, важные даты.`,
    path: '/',
  });
  return { ...head, title: { absolute: departmentName } };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function HomePage({ searchParams }: Props) {
  await leadOn(await searchParams);
  const today = portalDay(new Date());
  const [{ departmentName }, newest, importantDates, categories, headlines, calendar, { images }] =
    await Promise.all([
      findSettings(),
      listNewest(STORIES),
      listImportantDates(today, IMPORTANT_DATES),
      listCategories(),
      listHeadlines(HEADLINES),
      findNewestCalendar(),
      readDisplayMode(),
    ]);
  return (
    <HomeView
      portalName={departmentName}
      {...chooseLeadStory(newest)}
      {...{ importantDates, categories, headlines, calendar, today, images }}
    />
  );
}

/** `/?p=123` of a former site that ran WordPress is no address of the home page. */
async function leadOn(query: Record<string, string | string[] | undefined>): Promise<void> {
  if (query.p === undefined) return;
  const slug = await findSlugOfOldPath('/', query);
  if (slug !== null) permanentRedirect(articlePath(slug));
}
