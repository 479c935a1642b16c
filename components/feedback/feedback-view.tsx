import type { ReactNode } from 'react';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';

export function FeedbackView({ postalAddress, children }: { postalAddress: string; children: ReactNode }) {
  return (
    <>
      <Breadcrumbs trail={[]} />
      <h1>Написать пресс-службе</h1>
      <p>
        Сообщите об ошибке на сайте, предложите тему или задайте вопрос о новостях. Ответ придёт на вашу
        почту, обычно за три рабочих дня.
      </p>
      <p>
        <strong>Это не официальное обращение.</strong> По Федеральному закону № 59-ФЗ обращение подают через{' '}
        <a href="https://www.gosuslugi.ru/">Госуслуги</a>
        {postalAddress && ` или письмом по адресу: ${postalAddress}`}. На него отвечают в течение 30 дней.
      </p>
      {children}
    </>
  );
}

export function FeedbackSentView() {
  return (
    <>
      <Breadcrumbs trail={[{ label: 'Написать пресс-службе', href: '/feedback' }]} />
      <h1>Сообщение получено</h1>
      <p>Спасибо! Пресс-служба прочитает сообщение и ответит на вашу почту, обычно за три рабочих дня.</p>
      <p>
        <a href="/news">Все новости</a>
      </p>
    </>
  );
}
