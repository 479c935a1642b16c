import type { Metadata } from 'next';
import NotFoundPage from '../not-found';

// Rendered like any page, not by notFound(): to that Next answers with a shell that only its script would fill.
// The layer of kept documents answers with the status asked for here.
export const metadata: Metadata = {
  title: 'Страница не найдена',
  robots: { index: false },
  other: { 'portal-status': '404' },
};

export default function UnknownPage() {
  return <NotFoundPage />;
}
