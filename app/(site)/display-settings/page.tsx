import { DisplaySettings } from '@/components/display/display-panel.form';
import { readDisplayMode } from '@/lib/web/display';
import { pageMetadata } from '../_head/page-metadata';

export function generateMetadata() {
  return pageMetadata({
    title: 'Настройка режима отображения',
    description: 'Цвета, размер и вид текста, изображения на всех страницах портала.',
    path: '/display-settings',
  });
}

export default async function DisplaySettingsPage() {
  return (
    <section id="display-panel" aria-labelledby="display-title">
      <h1 id="display-title">Настройка режима отображения</h1>
      <DisplaySettings mode={await readDisplayMode()} />
    </section>
  );
}
