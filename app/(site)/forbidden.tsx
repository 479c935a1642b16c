import type { Metadata } from 'next';
import { ProblemView } from '@/components/site/problem-view';
import { listHeadlines } from '@/lib/articles/lists.queries';
import { portalDay } from '@/lib/shared/dates';

const SHOWN = 10;

export const metadata: Metadata = { title: 'Доступ закрыт' };

export default async function ForbiddenPage() {
  return (
    <ProblemView heading="Доступ закрыт" headlines={await listHeadlines(SHOWN)} today={portalDay(new Date())}>
      <p>Эта страница открыта не всем. Ошибка 403.</p>
    </ProblemView>
  );
}
