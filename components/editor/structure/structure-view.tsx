import Link from 'next/link';
import { GLOSSARY_DESK_PATH } from '@/lib/glossary/rules';
import { SYNONYMS_PATH } from '@/lib/search/synonyms.rules';
import { entriesPath, entryKinds } from '@/lib/structure/entries.rules';
import { CONSENTS_PATH, PAGES_PATH } from '@/lib/structure/texts.rules';
import cards from '../cards/cards.module.css';
import { glossaryWords } from '../glossary/words';
import { synonymsWords } from '../synonyms/synonym-words';
import { consentsWords, pagesWords } from './text-words';
import { kindWords } from './words';

/** `hasTexts`: pages and consents are the administrators'. */
export function StructureView({ hasTexts }: { hasTexts: boolean }) {
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
        <Part href={GLOSSARY_DESK_PATH} {...glossaryWords} />
        <Part href={SYNONYMS_PATH} {...synonymsWords} />
        {hasTexts && (
          <>
            <Part href={PAGES_PATH} {...pagesWords} />
            <Part href={CONSENTS_PATH} {...consentsWords} />
          </>
        )}
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
