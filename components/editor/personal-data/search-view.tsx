import type { PersonalDataProblem } from '@/lib/personal-data/rules';
import type { FormAction } from '@/lib/shared/form-state';
import notices from '../article/notice.module.css';
import { SearchForm } from './search-form.client';

type SearchViewProps = {
  inquire: FormAction<PersonalDataProblem, never>;
  /** An old link to what was found led here. */
  hasLinkEnded: boolean;
};

export function SearchView({ inquire, hasLinkEnded }: SearchViewProps) {
  return (
    <>
      <h1>Персональные данные</h1>
      {hasLinkEnded && (
        <div className={notices.warning} role="status">
          <p>Найденное доступно один час. Введите адрес ещё раз.</p>
        </div>
      )}
      <p>
        По адресу электронной почты портал покажет всё, что хранит о человеке: комментарии, сообщения
        пресс-службе, подписку и письма. Данные можно выгрузить для самого человека (статья 14 закона №
        152-ФЗ) или удалить.
      </p>
      <SearchForm action={inquire} />
      <h2>Чего так не найти</h2>
      <ul>
        <li>
          Комментарии, у которых адрес почты уже удалён по сроку хранения: они больше ни с кем не связаны.
        </li>
        <li>
          Сетевые адреса: портал их не хранит. Счётчики отправок и отметки об отправителе — отпечатки, ключ к
          которым меняется каждый день.
        </li>
        <li>Упоминания человека в чужих текстах и в самих новостях.</li>
      </ul>
    </>
  );
}
