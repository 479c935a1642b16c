import type { ReactNode } from 'react';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';

export function SubscribeView({ children }: { children: ReactNode }) {
  return (
    <>
      <Breadcrumbs trail={[]} />
      <h1>Подписка на новости</h1>
      <p>
        Новости портала будут приходить на вашу почту: сразу, раз в день или раз в неделю, каждая один раз.
        Отписаться можно в любой момент по ссылке в письме.
      </p>
      {children}
    </>
  );
}

/** The same whoever is subscribed already: the letter says the rest. */
export function SubscribeSentView() {
  return (
    <>
      <Breadcrumbs trail={[{ label: 'Подписка на новости', href: '/subscribe' }]} />
      <h1>Проверьте почту</h1>
      <p>
        Мы отправили письмо на указанный адрес. Откройте ссылку из письма и нажмите на странице кнопку
        «Подтвердить подписку»: без этого новости приходить не будут.
      </p>
      <p>
        Письма нет больше десяти минут? Посмотрите в папке «Спам», проверьте адрес и{' '}
        <a href="/subscribe">заполните форму ещё раз</a>.
      </p>
      <p>
        <a href="/news">Все новости</a>
      </p>
    </>
  );
}
