'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import styles from './frame.module.css';

const entries = [
  { href: '/editor', label: 'Рабочий стол' },
  { href: '/editor/articles', label: 'Новости' },
  { href: '/editor/media', label: 'Изображения' },
];

export function DeskMenu() {
  const path = usePathname();
  return (
    <nav aria-label="Разделы редакции">
      <ul className={styles.menu}>
        {entries.map(({ href, label }) => (
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

function currentOf(href: string, path: string): 'page' | 'true' | undefined {
  if (path === href) return 'page';
  return href !== '/editor' && path.startsWith(`${href}/`) ? 'true' : undefined;
}
