import { permanentRedirect } from 'next/navigation';
import { HomeView } from '@/components/site/home-view';
import { LinkedDataView } from '@/components/ui/linked-data-view';
import { findNewestCalendar } from '@/lib/archive/queries';
import { listHeadlines, listImportantDates, listNewest } from '@/lib/articles/lists.queries';
import { articlePath, chooseLeadStory, HEADLINES } from '@/lib/articles/reading.rules';
import { findSlugOfOldPath } from '@/lib/importing/queries';
import { portalData } from '@/lib/machines/linked-data.rules';
import { listMostRead } from '@/lib/readings/queries';
import { portalDay } from '@/lib/shared/dates';
import { environment } from '@/lib/shared/env';
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
  const now = new Date();
  const today = portalDay(now);
  const [settings, newest, importantDates, categories, headlines, mostRead, calendar, { images }] =
    await Promise.all([
      findSettings(),
      listNewest(STORIES),
      listImportantDates(today, IMPORTANT_DATES),
      listCategories(),
      listHeadlines(HEADLINES),
      listMostRead(now),
      findNewestCalendar(),
      readDisplayMode(),
    ]);
  return (
    <>
      <LinkedDataView data={portalData(settings, environment().PUBLIC_URL)} />
      <HomeView
        portalName={settings.departmentName}
        {...chooseLeadStory(newest)}
        {...{ importantDates, categories, headlines, mostRead, calendar, today, images }}
      />
    </>
  );
}

/** `/?p=123` of a former site that ran WordPress is no address of the home page. */
async function leadOn(query: Record<string, string | string[] | undefined>): Promise<void> {
  if (query.p === undefined) return;
  const slug = await findSlugOfOldPath('/', query);
  if (slug !== null) permanentRedirect(articlePath(slug));
}
