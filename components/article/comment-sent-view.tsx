import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { articlePath } from '@/lib/articles/reading.rules';

export function CommentSentView({ article: { slug, title } }: { article: { slug: string; title: string } }) {
  return (
    <>
      <Breadcrumbs trail={[{ label: 'Новости', href: '/news' }]} />
      <h1>Комментарий получен</h1>
      <p>
        Спасибо! Сотрудник пресс-службы прочитает комментарий и опубликует его под новостью, обычно в течение
        рабочего дня. Не публикуют оскорбления, рекламу и чужие персональные данные.
      </p>
      <p>Письма на вашу почту не будет. Загляните на страницу новости позже.</p>
      <p>
        Вернуться к новости: <a href={articlePath(slug)}>{title}</a>
      </p>
    </>
  );
}
