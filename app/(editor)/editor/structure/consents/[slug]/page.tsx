import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { ConsentVersions } from '@/components/editor/structure/consent-versions';
import { TextForm } from '@/components/editor/structure/text-form.client';
import { consentsWords } from '@/components/editor/structure/text-words';
import { consentPath, isConsentSlug } from '@/lib/consents/rules';
import { listConsentVersions } from '@/lib/structure/texts.queries';
import { CONSENTS_PATH } from '@/lib/structure/texts.rules';
import { requireRight } from '@/lib/web/session';
import { chooseMediaAction } from '../../../media/actions';
import { renewConsentAction } from '../../actions';

export const metadata: Metadata = { title: 'Согласие' };

export default async function ConsentFormPage({ params }: { params: Promise<{ slug: string }> }) {
  await requireRight('settings.manage');
  const { slug } = await params;
  if (!isConsentSlug(slug)) notFound();
  const versions = await listConsentVersions(slug);
  const { title = '', body = '', version = 0 } = versions[0] ?? {};
  return (
    <>
      <p>
        <Link href={CONSENTS_PATH}>{consentsWords.name}</Link>
      </p>
      <h1>{title || consentsWords.name}</h1>
      <p>
        Кнопка под текстом начинает новую версию: с этой минуты читатели соглашаются уже с ней. Отменить это
        нельзя, можно только начать ещё одну.
      </p>
      <TextForm
        {...{ slug, version, values: { title, lead: '', body } }}
        action={renewConsentAction}
        hasLead={false}
        library={{ pictures: [], documents: [], find: chooseMediaAction }}
        savedAt={consentPath(slug)}
        words={{ button: 'Начать новую версию', done: 'Новая версия действует.' }}
      />
      <ConsentVersions versions={versions} />
    </>
  );
}
