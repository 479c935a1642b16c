import type { Metadata } from 'next';

export const metadata: Metadata = { title: 'Страница не найдена' };

export default function NotFoundPage() {
  return (
    <main className="wrap">
      <h1>Страница не найдена</h1>
      <p>По этому адресу печатать нечего. Ошибка 404.</p>
      <p>
        <a href="/news">Все новости</a>
      </p>
    </main>
  );
}
