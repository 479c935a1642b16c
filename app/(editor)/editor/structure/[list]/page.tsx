import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EntriesView } from '@/components/editor/structure/entries-view';
import { kindWords } from '@/components/editor/structure/words';
import { listAllTags, listForDesk } from '@/lib/structure/desk.queries';
import { kindOfPath } from '@/lib/structure/entries.rules';
import { tagsQuery } from '@/lib/structure/entries.schema';
import { requireRight } from '@/lib/web/session';
import { addEntryAction, mergeTagsAction, moveEntryAction } from '../actions';

type Props = {
  params: Promise<{ list: string }>;
  searchParams: Promise<Record<string, unknown>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const kind = kindOfPath((await params).list);
  return { title: kind ? kindWords[kind].list : 'Структура портала' };
}

export default async function EntriesPage({ params, searchParams }: Props) {
  await requireRight('structure.manage');
  const kind = kindOfPath((await params).list) ?? notFound();
  const search = kind === 'tag' ? tagsQuery.parse(await searchParams).q : '';
  const [entries, tags] = await Promise.all([listForDesk(kind, search), kind === 'tag' ? listAllTags() : []]);
  return (
    <EntriesView
      {...{ kind, entries, search, tags }}
      actions={{ add: addEntryAction, move: moveEntryAction, merge: mergeTagsAction }}
    />
  );
}
