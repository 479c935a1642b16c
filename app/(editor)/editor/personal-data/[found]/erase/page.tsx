import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { EraseView } from '@/components/editor/personal-data/erase-view';
import { openInquiry } from '@/lib/personal-data/inquiry';
import { findHeldData } from '@/lib/personal-data/queries';
import { LINK_ENDED_PATH } from '@/lib/personal-data/rules';
import { portalDay } from '@/lib/shared/dates';
import { requireRight } from '@/lib/web/session';
import { eraseDataAction } from '../../actions';

export const metadata: Metadata = { title: 'Удаление персональных данных' };

export default async function ErasePage({ params }: { params: Promise<{ found: string }> }) {
  await requireRight('personal-data.manage');
  const { found } = await params;
  const now = new Date();
  const email = openInquiry(found, now);
  if (email === null) redirect(LINK_ENDED_PATH);
  const held = await findHeldData(email);
  return <EraseView {...{ found, email, held }} today={portalDay(now)} erase={eraseDataAction} />;
}
