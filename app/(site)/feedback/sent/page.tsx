import type { Metadata } from 'next';
import { FeedbackSentView } from '@/components/feedback/feedback-view';
import { NOT_INDEXED } from '../../_head/page-metadata';

export const metadata: Metadata = { title: 'Сообщение получено', ...NOT_INDEXED };

export default function FeedbackSentPage() {
  return <FeedbackSentView />;
}
