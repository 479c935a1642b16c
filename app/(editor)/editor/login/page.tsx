import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { LoginForm } from '@/components/editor/login/login-form.client';
import { wantedAddress } from '@/lib/people/schema';
import { currentPerson } from '@/lib/web/session';
import { signInAction } from './actions';

export const metadata: Metadata = { title: 'Вход' };

export default async function LoginPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, unknown>>;
}) {
  const { callbackUrl } = wantedAddress.parse(await searchParams);
  if (await currentPerson()) redirect(callbackUrl);
  return (
    <>
      <h1>Вход в редакцию</h1>
      <LoginForm action={signInAction} callbackUrl={callbackUrl} />
    </>
  );
}
