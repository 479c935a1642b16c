import type { Metadata } from 'next';
import { requirePerson } from '@/lib/web/session';

export const metadata: Metadata = { title: 'Рабочий стол' };

export default async function DeskPage() {
  await requirePerson();
  return <h1>Рабочий стол</h1>;
}
