import { GlossaryView } from '@/components/glossary/glossary-view';
import { listTerms } from '@/lib/glossary/queries';
import { GLOSSARY_PATH } from '@/lib/glossary/rules';
import { pageMetadata } from '../_head/page-metadata';

export function generateMetadata() {
  return pageMetadata({
    title: 'Словарь сокращений',
    description: 'Что значат сокращения в новостях социальной защиты: простыми словами, по алфавиту.',
    path: GLOSSARY_PATH,
  });
}

export default async function GlossaryPage() {
  return <GlossaryView terms={await listTerms()} />;
}
