import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { TextForm } from '@/components/editor/structure/text-form.client';
import { pagesWords } from '@/components/editor/structure/text-words';
import { findFormChoices } from '@/lib/articles/form.queries';
import { findPageForDesk } from '@/lib/structure/texts.queries';
import { PAGES_PATH } from '@/lib/structure/texts.rules';
import { requireRight } from '@/lib/web/session';
import { chooseMediaAction } from '../../../media/actions';
import { changePageAction } from '../../actions';

export const metadata: Metadata = { title: 'Правка страницы' };

export default async function PageFormPage({ params }: { params: Promise<{ slug: string }> }) {
  await requireRight('settings.manage');
  const { slug } = await params;
  const [page, choices] = await Promise.all([findPageForDesk(slug), findFormChoices(null)]);
  if (!page) notFound();
  return (
    <>
      <p>
        <Link href={PAGES_PATH}>{pagesWords.name}</Link>
      </p>
      <h1>{page.values.title}</h1>
      <p>
        <a href={`/${slug}`}>Страница для читателей</a>
      </p>
      <TextForm
        {...{ ...page, slug }}
        hasLead
        library={{ ...choices, find: chooseMediaAction }}
        action={changePageAction}
        savedAt={`/${slug}`}
        words={{ button: 'Сохранить страницу', done: 'Страница сохранена. Читатели уже видят новый текст.' }}
      />
    </>
  );
}
