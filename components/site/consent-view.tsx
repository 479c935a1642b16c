import { ArticleBody } from '@/components/article/article-body';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { DateView } from '@/components/ui/date-view';
import type { Consent } from '@/lib/consents/rules';

/** The consent text that holds now. Its body is text alone: the library has nothing for it. */
export function ConsentView({ consent: { title, version, body, createdAt } }: { consent: Consent }) {
  return (
    <>
      <Breadcrumbs trail={[{ label: 'Персональные данные', href: '/personal-data' }]} />
      <h1>{title}</h1>
      <p>
        Версия {version}, действует с <DateView instant={createdAt} />
      </p>
      <ArticleBody html={body} media={{ pictures: new Map(), documents: new Map() }} images="1" />
    </>
  );
}
