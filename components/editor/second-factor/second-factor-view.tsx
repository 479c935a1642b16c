import Link from 'next/link';
import { QrCode } from '@/components/article/qr-code';
import { DateTimeView } from '@/components/ui/date-view';
import type { SecondFactor } from '@/lib/people/second-factor.rules';
import type { FormAction } from '@/lib/shared/form-state';
import { SignOutForm } from '../frame/sign-out-form.client';
import { type SecondFactorActions, SecondFactorForms } from './second-factor-forms.client';
import styles from './second-factor-view.module.css';

type SecondFactorViewProps = {
  factor: SecondFactor;
  email: string;
  isRequired: boolean;
  /** Given to somebody who is led here and cannot go anywhere else yet. */
  signOut: FormAction<never, never> | null;
  actions: SecondFactorActions;
};

export function SecondFactorView({ factor, email, isRequired, signOut, actions }: SecondFactorViewProps) {
  return (
    <>
      {!signOut && (
        <p>
          <Link href="/editor/account">Учётная запись</Link>
        </p>
      )}
      <h1>Второй шаг входа</h1>
      {signOut && (
        <p>
          <strong>Администраторы входят в&nbsp;два шага.</strong> Настройте второй шаг, это займёт минуту,
          и&nbsp;откроется рабочий стол.
        </p>
      )}
      <p>
        После пароля портал попросит код из&nbsp;шести цифр. Код показывает приложение на&nbsp;вашем телефоне,
        например Яндекс Ключ, Google Authenticator, FreeOTP или Aegis. Интернет телефону для этого
        не&nbsp;нужен. Кто узнает один пароль, в&nbsp;редакцию не&nbsp;войдёт.
      </p>
      {factor.state === 'on' && (
        <p>
          Второй шаг включён <DateTimeView instant={factor.since} />.
        </p>
      )}
      <SecondFactorForms
        situation={factor}
        picture={
          factor.state === 'pending' && (
            <QrCode
              className={styles.code}
              text={factor.address}
              label="QR-код с ключом для приложения; тот же ключ ниже буквами"
            />
          )
        }
        {...{ email, isRequired, actions }}
      />
      {signOut && <SignOutForm action={signOut} />}
    </>
  );
}
