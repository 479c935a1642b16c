import { notFound } from 'next/navigation';
import { SubscribeForm } from '@/components/subscription/subscribe.form';
import { SubscribeView } from '@/components/subscription/subscribe-view';
import { findConsent } from '@/lib/consents/queries';
import { listCategories } from '@/lib/structure/queries';
import { newChallenge } from '@/lib/web/challenge';
import { pageMetadata } from '../_head/page-metadata';
import { requestSubscriptionAction } from './actions';

export function generateMetadata() {
  const description = 'Новости портала на вашу почту: сразу, раз в день или раз в неделю.';
  return pageMetadata({ title: 'Подписка на новости', description, path: '/subscribe' });
}

export default async function SubscribePage() {
  const [consent, categories] = await Promise.all([findConsent('subscription'), listCategories()]);
  if (!consent) notFound();
  const { question, token } = newChallenge(new Date());
  return (
    <SubscribeView>
      <SubscribeForm
        action={requestSubscriptionAction}
        guard={{ question, challenge: token, consent: { slug: consent.slug, version: consent.version } }}
        categories={categories.map(({ id, name }) => ({ id, name }))}
      />
    </SubscribeView>
  );
}
