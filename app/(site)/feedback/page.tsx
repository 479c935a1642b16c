import { notFound } from 'next/navigation';
import { FeedbackForm } from '@/components/feedback/feedback.form';
import { FeedbackView } from '@/components/feedback/feedback-view';
import { findConsent } from '@/lib/consents/queries';
import { findSettings } from '@/lib/structure/queries';
import { newChallenge } from '@/lib/web/challenge';
import { pageMetadata } from '../_head/page-metadata';
import { sendMessageAction } from './actions';

export function generateMetadata() {
  const description = 'Сообщить об ошибке, предложить тему или задать вопрос о новостях портала.';
  return pageMetadata({ title: 'Написать пресс-службе', description, path: '/feedback' });
}

export default async function FeedbackPage() {
  const [consent, { address }] = await Promise.all([findConsent('feedback'), findSettings()]);
  if (!consent) notFound();
  const { question, token } = newChallenge(new Date());
  return (
    <FeedbackView postalAddress={address}>
      <FeedbackForm
        action={sendMessageAction}
        guard={{ question, challenge: token, consent: { slug: consent.slug, version: consent.version } }}
        postalAddress={address}
      />
    </FeedbackView>
  );
}
