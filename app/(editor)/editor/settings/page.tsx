import type { Metadata } from 'next';
import { SettingsForm } from '@/components/editor/settings/settings-form.client';
import { findSettingsForDesk } from '@/lib/structure/desk.queries';
import { requireRight } from '@/lib/web/session';
import { changeSettingsAction } from './actions';

export const metadata: Metadata = { title: 'Настройки портала' };

export default async function SettingsPage() {
  await requireRight('settings.manage');
  return (
    <>
      <h1>Настройки портала</h1>
      <SettingsForm action={changeSettingsAction} {...(await findSettingsForDesk())} />
    </>
  );
}
