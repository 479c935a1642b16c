import type { ReactNode } from 'react';
import type { PortalSettings } from '@/lib/structure/rules';
import { phoneAddress } from '@/lib/structure/rules';
import styles from './site-footer.module.css';

const LINKS = [
  { label: 'О портале', href: '/about' },
  { label: 'Карта сайта', href: '/site-map' },
  { label: 'Словарь сокращений', href: '/glossary' },
  { label: 'Подписка на новости', href: '/subscribe' },
  { label: 'RSS-лента новостей', href: '/rss.xml' },
  { label: 'Заявление о доступности', href: '/accessibility' },
  { label: 'Политика обработки персональных данных', href: '/personal-data' },
];

export function SiteFooter({ settings }: { settings: PortalSettings }) {
  return (
    <footer className={styles.footer}>
      <div className={`wrap ${styles.columns}`}>
        <div>
          <p className={styles.name}>{settings.departmentName}</p>
          <Contacts settings={settings} />
        </div>
        <nav aria-label="О портале">
          <ul className={`plain-list ${styles.links}`}>
            {LINKS.map(({ label, href }) => (
              <li key={href} className={styles.item}>
                <a className={styles.link} href={href}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <div className={`wrap ${styles.last}`}>
        {settings.maintainedBy && (
          <p className={styles.maintained}>Портал разработан и поддерживается {settings.maintainedBy}</p>
        )}
        <a className={`${styles.link} no-print`} href="#top">
          <span aria-hidden="true">↑</span> Наверх
        </a>
      </div>
    </footer>
  );
}

function Contacts({ settings }: { settings: PortalSettings }) {
  const { address, workingHours, phone, hotline, email } = settings;
  return (
    <address>
      <dl className={styles.contacts}>
        <Contact term="Адрес">{address}</Contact>
        <Contact term="Часы работы">{workingHours}</Contact>
        <Contact term="Телефон">{phone && <a href={phoneAddress(phone)}>{phone}</a>}</Contact>
        <Contact term="Горячая линия">{hotline && <a href={phoneAddress(hotline)}>{hotline}</a>}</Contact>
        <Contact term="Электронная почта">{email && <a href={`mailto:${email}`}>{email}</a>}</Contact>
      </dl>
    </address>
  );
}

function Contact({ term, children }: { term: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div className={styles.contact}>
      <dt>{term}:</dt>
      <dd>{children}</dd>
    </div>
  );
}
