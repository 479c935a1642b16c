'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { AUDIT_PATH } from '@/lib/audit/rules';
import { FIGURES_PATH } from '@/lib/figures/period.rules';
import { PEOPLE_PATH } from '@/lib/people/managing.rules';
import { hasRight, type Person } from '@/lib/people/rules';
import { PERSONAL_DATA_PATH } from '@/lib/personal-data/rules';
import styles from './frame.module.css';

const entries = [
  { href: '/editor', label: 'Рабочий стол' },
  { href: '/editor/articles', label: 'Новости' },
  { href: '/editor/calendar', label: 'Календарь' },
  { href: '/editor/media', label: 'Библиотека' },
];

const subscribers = { href: '/editor/subscribers', label: 'Подписчики' };
const figures = { href: FIGURES_PATH, label: 'Цифры' };
const people = { href: PEOPLE_PATH, label: 'Люди' };
const audit = { href: AUDIT_PATH, label: 'Журнал изменений' };
const personalData = { href: PERSONAL_DATA_PATH, label: 'Персональные данные' };

/** How much waits for this person and their colleagues; null: it is not their work. */
export type Waiting = {
  readonly comments: number | null;
  readonly messages: number | null;
  readonly letters: number | null;
};

type DeskMenuProps = { role: Person['role']; waiting: Waiting };

export function DeskMenu({ role, waiting: { comments, messages, letters } }: DeskMenuProps) {
  const path = usePathname();
  const shown = [
    ...entries,
    ...countedEntry('/editor/comments', 'Комментарии', comments),
    ...countedEntry('/editor/feedback', 'Сообщения', messages),
    ...countedEntry('/editor/letters', 'Письма', letters),
    ...(hasRight({ role }, 'subscriber.read') ? [subscribers] : []),
    ...(hasRight({ role }, 'figures.read') ? [figures] : []),
    ...(hasRight({ role }, 'people.manage') ? [people] : []),
    ...(hasRight({ role }, 'audit.read') ? [audit] : []),
    ...(hasRight({ role }, 'personal-data.manage') ? [personalData] : []),
  ];
  return (
    <nav aria-label="Разделы редакции">
      <ul className={styles.menu}>
        {shown.map(({ href, label }) => (
          <li key={href}>
            <Link href={href} aria-current={currentOf(href, path)}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function countedEntry(href: string, name: string, count: number | null) {
  if (count === null) return [];
  return [{ href, label: count > 0 ? `${name} (${count})` : name }];
}

function currentOf(href: string, path: string): 'page' | 'true' | undefined {
  if (path === href) return 'page';
  return href !== '/editor' && path.startsWith(`${href}/`) ? 'true' : undefined;
}
