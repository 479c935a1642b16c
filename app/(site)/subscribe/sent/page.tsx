import type { Metadata } from 'next';
import { SubscribeSentView } from '@/components/subscription/subscribe-view';
import { NOT_INDEXED } from '../../_head/page-metadata';

export const metadata: Metadata = { title: 'Проверьте почту', ...NOT_INDEXED };

export default function SubscribeSentPage() {
  return <SubscribeSentView />;
}
