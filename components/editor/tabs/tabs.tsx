import Link from 'next/link';
import styles from './tabs.module.css';

export type Tab = { readonly href: string; readonly name: string; readonly isCurrent: boolean };

/** The parts of one list, each at an address of its own. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label}>
      <ul className={`plain-list ${styles.tabs}`}>
        {tabs.map(({ href, name, isCurrent }) => (
          <li key={href}>
            <Link href={href} aria-current={isCurrent ? 'page' : undefined}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
