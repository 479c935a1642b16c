import type { Metadata } from 'next';
import { DisplaySettings } from '@/components/display/display-panel.form';
import { readDisplayMode } from '@/lib/web/display';

export const metadata: Metadata = {
  title: 'Настройка режима отображения',
  description: 'Цвета, размер и вид текста, изображения на всех страницах портала.',
};

export default async function DisplaySettingsPage() {
  return (
    <section id="display-panel" aria-labelledby="display-title">
      <h1 id="display-title">Настройка режима отображения</h1>
      <DisplaySettings mode={await readDisplayMode()} />
    </section>
  );
}
