import Link from 'next/link';
import { DateTimeView } from '@/components/ui/date-view';
import { type ListedPerson, PEOPLE_PATH, personPath } from '@/lib/people/managing.rules';
import { roleNames } from '@/lib/people/rules';
import { plural } from '@/lib/shared/russian';
import rows from '../rows.module.css';

type PeopleViewProps = {
  people: readonly ListedPerson[];
  /** Who is looking at the list. */
  viewerId: string;
};

export function PeopleView({ people, viewerId }: PeopleViewProps) {
  const active = people.filter(({ disabledAt }) => disabledAt === null).length;
  return (
    <>
      <h1>Люди</h1>
      <p>
        <Link className="button" href={`${PEOPLE_PATH}/new`}>
          Добавить человека
        </Link>
      </p>
      <p>{countSentence(active, people.length - active)}</p>
      <ul className={`plain-list ${rows.list}`}>
        {people.map((person) => (
          <PersonItem key={person.id} person={person} isViewer={person.id === viewerId} />
        ))}
      </ul>
    </>
  );
}

function PersonItem({ person, isViewer }: { person: ListedPerson; isViewer: boolean }) {
  return (
    <li className={rows.item}>
      <p className={rows.name}>
        <Link href={personPath(person.id)}>{person.name}</Link>
        <span className={rows.mark}>{roleNames[person.role]}</span>
        {person.disabledAt && (
          <span className={rows.mark} data-state="disabled">
            доступ отключён
          </span>
        )}
        {isViewer && <strong>это вы</strong>}
      </p>
      <p className={rows.about}>{person.email}</p>
      <p className={rows.about}>
        <LastSignIn person={person} />
        {person.disabledAt && (
          <>
            ; доступ отключён <DateTimeView instant={person.disabledAt} />
          </>
        )}
      </p>
    </li>
  );
}

export function LastSignIn({ person: { lastSignInAt } }: { person: ListedPerson }) {
  if (!lastSignInAt) return 'Входа в редакцию ещё не было';
  return (
    <>
      Последний вход: <DateTimeView instant={lastSignInAt} />
    </>
  );
}

/** «Доступ в редакцию есть у 3 человек, отключено: 1.» */
function countSentence(active: number, disabled: number): string {
  const withAccess = `Доступ в редакцию есть у ${plural(active, ['человека', 'человек', 'человек'])}`;
  return disabled === 0 ? `${withAccess}.` : `${withAccess}, отключено: ${disabled}.`;
}
