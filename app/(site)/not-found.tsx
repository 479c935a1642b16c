import type { Metadata } from 'next';
import { ProblemView } from '@/components/site/problem-view';
import { listHeadlines } from '@/lib/articles/lists.queries';
import { portalDay } from '@/lib/shared/dates';

const SHOWN = 10;

export const metadata: Metadata = { title: 'Страница не найдена' };

export default async function NotFoundPage() {
  return (
    <ProblemView
      heading="Страница не найдена"
      headlines={await listHeadlines(SHOWN)}
      today={portalDay(new Date())}
    >
      <p>По этому адресу ничего нет: возможно, в нём опечатка или ссылка на него устарела. Ошибка 404.</p>
    </ProblemView>
  );
}
