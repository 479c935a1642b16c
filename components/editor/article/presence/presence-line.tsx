import { roleNames } from '@/lib/people/rules';
import styles from '../notice.module.css';
import type { ShownPerson } from './shown-person';

/** Who else has the article open. Read out when somebody comes or goes. */
export function PresenceLine({ people }: { people: readonly ShownPerson[] }) {
  return (
    <p className={styles.presence} role="status">
      {people.length > 0 && `Сейчас здесь: ${people.map(inWords).join('; ')}`}
    </p>
  );
}

function inWords({ name, role, since }: ShownPerson): string {
  return `${name} (${roleNames[role]}), с\u00a0${since}`;
}
