import type { Metadata } from 'next';
import { ForgottenForm } from '@/components/editor/login/forgotten-form.client';
import { LOGIN_PATH } from '@/lib/people/session.rules';
import { askForPasswordAction } from './actions';

export const metadata: Metadata = { title: 'Забыли пароль?' };

export default function ForgottenPage() {
  return (
    <>
      <h1>Забыли пароль?</h1>
      <ForgottenForm action={askForPasswordAction} />
      <p>
        <a href={LOGIN_PATH}>Вернуться ко входу</a>
      </p>
    </>
  );
}
