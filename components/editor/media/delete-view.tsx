import Link from 'next/link';
import { itemName, type LibraryItem, mediaPath } from '@/lib/media/library.rules';
import notices from '../article/notice.module.css';
import { type DeleteAction, DeleteForm } from './delete-form.client';

/** The step between wanting and doing. */
export function DeleteView({ item, remove }: { item: LibraryItem; remove: DeleteAction }) {
  return (
    <>
      <h1>Удалить файл из библиотеки</h1>
      <p>
        <strong>{itemName(item)}</strong> ({item.fileName})
      </p>
      <div className={notices.warning}>
        <h2>Что произойдёт</h2>
        <ul>
          <li>Файл исчезнет из библиотеки и с сервера, вернуть его нельзя.</li>
          <li>Адрес файла, если его кто-то сохранил, перестанет открываться.</li>
          <li>
            В сохранённых текстах из истории новостей этого файла тоже не станет: они вернутся без него.
          </li>
          <li>Ни одна новость и ни одна страница этот файл не показывает: портал проверит это ещё раз.</li>
        </ul>
      </div>
      <DeleteForm action={remove} mediaId={item.id} />
      <p>
        <Link href={mediaPath(item.id)}>Вернуться, не удаляя</Link>
      </p>
    </>
  );
}
