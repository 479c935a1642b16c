import type { Moment } from '../moments';

/** What readers wrote to the press service; all of it is new. */
export const messages: readonly { sent: Moment; name: string; subject: string; text: string }[] = [
  {
    sent: { daysAgo: 2, at: '10:15' },
    name: 'Елена Дорохова',
    subject: 'Не открывается бланк заявления',
    text: 'Скачала бланк на телефон, а он открывается пустым листом. На компьютере всё в порядке.',
  },
  {
    sent: { daysAgo: 1, at: '15:40' },
    name: 'Газета «Верхнелесские вести»',
    subject: 'Интервью о социальном такси',
    text: 'Готовим материал о новых машинах. С кем можно поговорить на этой неделе?\n\nПодойдёт любой день после обеда.',
  },
  {
    sent: { daysAgo: 0, at: '08:20' },
    name: 'Виктор',
    subject: 'Спасибо за крупный шрифт',
    text: 'Отец читает новости сам, впервые за несколько лет. Передайте тем, кто это придумал.',
  },
];
