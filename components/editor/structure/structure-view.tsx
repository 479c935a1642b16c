import Link from 'next/link';
import { entriesPath, entryKinds } from '@/lib/structure/entries.rules';
import cards from '../cards/cards.module.css';
import { kindWords } from './words';

export function StructureView() {
  return (
    <>
      <h1>Структура портала</h1>
      <ul className={`plain-list ${cards.list}`}>
        {entryKinds.map((kind) => (
          <Part
            key={kind}
            href={entriesPath(kind)}
            name={kindWords[kind].list}
            about={kindWords[kind].about}
          />
        ))}
      </ul>
    </>
  );
}

function Part({ href, name, about }: { href: string; name: string; about: string }) {
  return (
    <li className={cards.item}>
      <h2>
        <Link href={href}>{name}</Link>
      </h2>
      <p>{about}</p>
    </li>
  );
}
