import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { LoginForm } from '@/components/editor/login/login-form.client';
import { loginQuery, wantedAddress } from '@/lib/people/schema';
import { currentPerson } from '@/lib/web/session';
import { finishSignInAction, signInAction } from './actions';

export const metadata: Metadata = { title: 'Вход' };

export default async function LoginPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, unknown>>;
}) {
  const query = await searchParams;
  const { callbackUrl } = wantedAddress.parse(query);
  const { done } = loginQuery.parse(query);
  if (await currentPerson()) redirect(callbackUrl);
  return (
    <>
      <h1>Вход в редакцию</h1>
      {done && <p role="status">Пароль сохранён. Войдите с ним.</p>}
      <LoginForm signIn={signInAction} finish={finishSignInAction} callbackUrl={callbackUrl} />
    </>
  );
}
