'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { AUDIT_PATH } from '@/lib/audit/rules';
import { FIGURES_PATH } from '@/lib/figures/period.rules';
import { PEOPLE_PATH } from '@/lib/people/managing.rules';
import { hasRight, type Person, type Right } from '@/lib/people/rules';
import { PERSONAL_DATA_PATH } from '@/lib/personal-data/rules';
import { STRUCTURE_PATH } from '@/lib/structure/entries.rules';
import { SETTINGS_PATH } from '@/lib/structure/settings.rules';
import styles from './frame.module.css';

type Entry = { readonly href: string; readonly label: string };

/** A heading with what stands under it; a group of which somebody may nothing is not shown. */
type Group = { readonly name: string; readonly entries: readonly Entry[] };

const articles = [
  { href: '/editor', label: 'Рабочий стол' },
  { href: '/editor/articles', label: 'Новости' },
  { href: '/editor/calendar', label: 'Календарь' },
  { href: '/editor/media', label: 'Библиотека' },
];

const subscribers = { href: '/editor/subscribers', label: 'Подписчики' };
const figures = { href: FIGURES_PATH, label: 'Цифры' };

const portal: readonly (Entry & { readonly right: Right })[] = [
  { href: STRUCTURE_PATH, label: 'Структура', right: 'structure.manage' },
  { href: SETTINGS_PATH, label: 'Настройки', right: 'settings.manage' },
  { href: PEOPLE_PATH, label: 'Люди', right: 'people.manage' },
  { href: AUDIT_PATH, label: 'Журнал изменений', right: 'audit.read' },
  { href: PERSONAL_DATA_PATH, label: 'Персональные данные', right: 'personal-data.manage' },
];

/** How much waits for this person and their colleagues; null: it is not their work. */
export type Waiting = {
  readonly comments: number | null;
  readonly messages: number | null;
  readonly letters: number | null;
};

type DeskMenuProps = { role: Person['role']; waiting: Waiting };

export function DeskMenu({ role, waiting }: DeskMenuProps) {
  const path = usePathname();
  const groups = groupsOf(role, waiting).filter(({ entries }) => entries.length > 0);
  return (
    <nav className={styles.nav} aria-label="Разделы редакции">
      <ul className={styles.groups}>
        {groups.map(({ name, entries }) => (
          <li key={name}>
            <p className={styles.heading}>{name}</p>
            <ul className={styles.menu}>
              {entries.map(({ href, label }) => (
                <li key={href}>
                  <Link href={href} aria-current={currentOf(href, path)}>
                    {label}
                  </Link>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function groupsOf(role: Person['role'], { comments, messages, letters }: Waiting): Group[] {
  const readers = [
    ...countedEntry('/editor/comments', 'Комментарии', comments),
    ...countedEntry('/editor/feedback', 'Сообщения', messages),
    ...countedEntry('/editor/letters', 'Письма', letters),
    ...(hasRight({ role }, 'subscriber.read') ? [subscribers] : []),
    ...(hasRight({ role }, 'figures.read') ? [figures] : []),
  ];
  return [
    { name: 'Новости', entries: articles },
    { name: 'Читатели', entries: readers },
    { name: 'Портал', entries: portal.filter(({ right }) => hasRight({ role }, right)) },
  ];
}

function countedEntry(href: string, name: string, count: number | null) {
  if (count === null) return [];
  return [{ href, label: count > 0 ? `${name} (${count})` : name }];
}

function currentOf(href: string, path: string): 'page' | 'true' | undefined {
  if (path === href) return 'page';
  return href !== '/editor' && path.startsWith(`${href}/`) ? 'true' : undefined;
}
