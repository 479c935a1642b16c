import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Person } from '@/lib/people/rules';
import { roleNames } from '@/lib/people/rules';
import type { FormAction } from '@/lib/shared/form-state';
import { DeskMenu, type Waiting } from './desk-menu.client';
import styles from './frame.module.css';
import { SignOutForm } from './sign-out-form.client';

/** What stands around every page of the desk; `person` is null on the sign-in page. */
export function Frame({
  person,
  waiting,
  signOut,
  children,
}: {
  person: Person | null;
  waiting: Waiting | null;
  signOut: FormAction<never, never>;
  children: ReactNode;
}) {
  return (
    <>
      <a className={`visually-hidden ${styles.skip}`} href="#content">
        Перейти к содержанию
      </a>
      <header className={styles.header}>
        <div className={`wrap ${styles.bar}`}>
          <p className={styles.name}>
            {person ? <Link href="/editor">Редакция портала</Link> : 'Редакция портала'}
          </p>
          {person && waiting && <DeskMenu role={person.role} waiting={waiting} />}
          {person && <WhoIsHere person={person} signOut={signOut} />}
        </div>
      </header>
      <main className={`wrap ${styles.main}`} id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className={styles.footer}>
        <ul className={`wrap ${styles.links}`}>
          <li>
            <a href="/">Сайт для читателей</a>
          </li>
          <li>
            <a href="/display-settings">Настройка режима отображения</a>
          </li>
        </ul>
      </footer>
    </>
  );
}

function WhoIsHere({ person, signOut }: { person: Person; signOut: FormAction<never, never> }) {
  return (
    <div className={styles.person}>
      <p className={styles.who}>
        <Link href="/editor/account">{person.name}</Link>, {roleNames[person.role]}
      </p>
      <SignOutForm action={signOut} />
    </div>
  );
}
