import type { Metadata } from 'next';
import { ChoosePasswordForm } from '@/components/editor/login/choose-password-form.client';
import { findOpenLink } from '@/lib/people/queries';
import { FORGOTTEN_PATH } from '@/lib/people/session.rules';
import { setPasswordAction } from './actions';

// The address is a key.
export const metadata: Metadata = { title: 'Выберите пароль', referrer: 'same-origin' };

/** Opening it uses nothing up: programs look at the links of letters before people do. */
export default async function ChoosePasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const link = await findOpenLink(token, new Date());
  return (
    <>
      <h1>Выберите пароль</h1>
      {link ? (
        <ChoosePasswordForm action={setPasswordAction} token={token} email={link.email} />
      ) : (
        <>
          <p>
            Эта ссылка не&nbsp;действует: ею уже воспользовались, её отозвали или её срок вышел. Если вас
            пригласили, попросите администратора отправить приглашение заново.
          </p>
          <p>
            <a href={FORGOTTEN_PATH}>Получить ссылку для нового пароля</a>
          </p>
        </>
      )}
    </>
  );
}
