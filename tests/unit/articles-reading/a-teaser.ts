import { randomUUID } from 'node:crypto';
import type { Teaser } from '@/lib/articles/reading.rules';
import type { Picture } from '@/lib/media/rules';

export const PHOTO: Picture = {
  id: '0190a1b2-0000-7000-8000-000000000001',
  fileName: 'priyom.jpg',
  mimeType: 'image/jpeg',
  width: 1600,
  height: 900,
  widths: [480, 960, 1600],
  alt: 'Женщина показывает справку',
  decorative: false,
  caption: 'Приём в отделе выплат',
  credit: 'пресс-служба',
  focus: 'center',
};

export function aTeaser(given: Partial<Teaser> = {}): Teaser {
  return {
    slug: `statya-${randomUUID()}`,
    title: 'Приём заявлений продлён',
    lead: 'Заявление можно подать до конца месяца.',
    publishedAt: new Date('2024-09-15T09:00:00Z'),
    category: { slug: 'vyplaty', name: 'Выплаты' },
    photo: null,
    ...given,
  };
}
