import { randomUUID } from 'node:crypto';
import { database } from '@/lib/db/client';
import { outsideTransaction } from '@/lib/db/transaction';
import { addAbbreviation, changeAbbreviation, removeAbbreviation } from '@/lib/glossary/commands';
import { addSynonyms, changeSynonyms, removeSynonyms } from '@/lib/search/synonyms.commands';
import { addEntry, changeEntry, moveEntry, removeEntry } from '@/lib/structure/entries.commands';
import { changeSettings } from '@/lib/structure/settings.commands';
import { findAllSettings } from '@/lib/structure/settings.queries';
import { mergeTags } from '@/lib/structure/tags.commands';
import { changePage, renewConsent } from '@/lib/structure/texts.commands';
import { listConsentVersions } from '@/lib/structure/texts.queries';
import { aCategory, aTag } from './arrange';
import { type CommandCase, now } from './command-case';

/** What is done with categories and tags, standing pages, consents and settings. */

const blank = { slug: '', href: '', summary: '' };

export const structureCases: Readonly<Record<string, CommandCase>> = {
  addEntry: {
    needs: 'structure.manage',
    arrange: async () => (person) => addEntry(person, { kind: 'tag', name: randomUUID(), ...blank }, now),
  },
  changeEntry: {
    needs: 'structure.manage',
    arrange: async () => {
      const { id: entryId } = await aTag();
      return (person) => changeEntry(person, { kind: 'tag', entryId, name: randomUUID(), ...blank }, now);
    },
  },
  moveEntry: {
    needs: 'structure.manage',
    arrange: async () => {
      await aCategory();
      const { id: entryId } = await aCategory();
      return (person) => moveEntry(person, { kind: 'category', move: { entryId, direction: 'up' } }, now);
    },
  },
  removeEntry: {
    needs: 'structure.manage',
    arrange: async () => {
      const { id: entryId } = await aTag();
      return (person) => removeEntry(person, { kind: 'tag', entryId }, now);
    },
  },
  mergeTags: {
    needs: 'structure.manage',
    arrange: async () => {
      const [into, leaving] = [(await aTag()).id, (await aTag()).id];
      return (person) => mergeTags(person, { tags: [leaving], into }, now);
    },
  },
  addAbbreviation: {
    needs: 'structure.manage',
    arrange: async () => (person) => addAbbreviation(person, { ...meaning, short: shortForm() }, now),
  },
  changeAbbreviation: {
    needs: 'structure.manage',
    arrange: async () => {
      const { id: abbreviationId, short } = await anAbbreviation();
      const change = { ...meaning, short, abbreviationId, version: 1, full: 'другая' };
      return (person) => changeAbbreviation(person, change, now);
    },
  },
  removeAbbreviation: {
    needs: 'structure.manage',
    arrange: async () => {
      const { id: abbreviationId } = await anAbbreviation();
      return (person) => removeAbbreviation(person, { abbreviationId }, now);
    },
  },
  addSynonyms: {
    needs: 'structure.manage',
    arrange: async () => (person) => addSynonyms(person, { words: newSynonyms() }, now),
  },
  changeSynonyms: {
    needs: 'structure.manage',
    arrange: async () => {
      const groupId = await someSynonyms();
      return (person) => changeSynonyms(person, { groupId, version: 1, words: newSynonyms() }, now);
    },
  },
  removeSynonyms: {
    needs: 'structure.manage',
    arrange: async () => {
      const groupId = await someSynonyms();
      return (person) => removeSynonyms(person, { groupId, version: 1 }, now);
    },
  },
  changeSettings: {
    needs: 'settings.manage',
    arrange: async () => {
      const { version, values } = await outsideTransaction(findAllSettings);
      return (person) => changeSettings(person, { version, values: { ...values, phone: randomUUID() } }, now);
    },
  },
  changePage: {
    needs: 'settings.manage',
    arrange: async () => {
      const text = { slug: 'about', title: 'О портале', body: '<p>Первый текст.</p>' };
      await database().page.upsert({ where: { slug: 'about' }, create: text, update: { version: 1 } });
      return (person) => changePage(person, { slug: 'about', version: 1, values: newWords() }, now);
    },
  },
  renewConsent: {
    needs: 'settings.manage',
    arrange: async () => {
      const version = (await listConsentVersions('feedback'))[0]?.version ?? 0;
      return (person) => renewConsent(person, { slug: 'feedback', version, values: newWords() }, now);
    },
  },
};

const meaning = { full: 'денежная выплата', explanation: '', spoken: '' };

/** One that nobody else has. */
function shortForm(): string {
  return `АБ${randomUUID().slice(0, 8)}`;
}

function anAbbreviation() {
  return database().abbreviation.create({ data: { ...meaning, short: shortForm() } });
}

function newWords() {
  return { title: 'Новые слова', lead: '', body: `<p>${randomUUID()}</p>` };
}

function newSynonyms() {
  return [randomUUID(), randomUUID()];
}

async function someSynonyms(): Promise<string> {
  return (await database().synonymGroup.create({ data: { words: newSynonyms() }, select: { id: true } })).id;
}
