import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ConsentView } from '@/components/site/consent-view';
import { findConsent } from '@/lib/consents/queries';
import { type Consent, consentPath, isConsentSlug } from '@/lib/consents/rules';
import { pageMetadata } from '../../_head/page-metadata';

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, title } = await requireConsent(params);
  return pageMetadata({ title, description: title, path: consentPath(slug) });
}

export default async function ConsentPage({ params }: Props) {
  return <ConsentView consent={await requireConsent(params)} />;
}

async function requireConsent(params: Props['params']): Promise<Consent> {
  const { slug } = await params;
  return (isConsentSlug(slug) ? await findConsent(slug) : null) ?? notFound();
}
