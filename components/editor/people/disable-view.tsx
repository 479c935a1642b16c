import Link from 'next/link';
import { type ListedPerson, type PersonProblem, personPath } from '@/lib/people/managing.rules';
import type { FormAction } from '@/lib/shared/form-state';
import notices from '../article/notice.module.css';
import { AccessForm } from './access-form.client';
import styles from './people-view.module.css';

type DisableViewProps = { person: ListedPerson; disable: FormAction<PersonProblem, never> };

/** The step between wanting and doing. */
export function DisableView({ person, disable }: DisableViewProps) {
  return (
    <>
      <h1>Отключить человека</h1>
      <p className={styles.facts}>
        <strong>{person.name}</strong>, {person.email}
      </p>
      <div className={notices.warning}>
        <h2>Что произойдёт</h2>
        <ul>
          <li>Человек тотчас выйдет из редакции на всех устройствах и больше не сможет войти.</li>
          <li>Несохранённое на его экране пропадёт.</li>
          <li>Его новости, изображения и записи в журнале останутся, опубликованное не изменится.</li>
          <li>Доступ можно вернуть в любой день: роль и пароль останутся прежними.</li>
        </ul>
      </div>
      <AccessForm
        action={disable}
        personId={person.id}
        button={{ label: 'Отключить', look: 'button-danger' }}
      />
      <p>
        <Link href={personPath(person.id)}>Вернуться, не отключая</Link>
      </p>
    </>
  );
}
