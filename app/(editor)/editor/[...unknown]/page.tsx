import { notFound } from 'next/navigation';
import { requirePerson } from '@/lib/web/session';

/** Addresses of the desk that lead nowhere: without it the readers' site would answer for them. */
export default async function UnknownPage() {
  await requirePerson();
  notFound();
}
