import { articleTables } from './article-tables.schema';
import {
  day,
  email,
  file,
  flag,
  href,
  html,
  moment,
  orNull,
  text,
  texts,
  uuid,
  whole,
  wholes,
} from './columns.schema';
import { readerTables } from './reader-tables.schema';
import { type Table, table } from './table.schema';

const placed = { position: whole } as const;

/** Every exported table; each comes after those that it refers to. */
export const tables: readonly Table[] = [
  table({
    name: 'PortalSettings',
    key: ['id'],
    columns: {
      id: whole,
      departmentName: text,
      shortName: text,
      address: text,
      phone: text,
      hotline: text,
      email: text,
      workingHours: text,
      maintainedBy: text,
      commentDays: whole,
      commentsModerated: flag,
      keepMessagesDays: whole,
      keepCommentEmailDays: whole,
      digestHour: whole,
      digestWeekday: whole,
      keepUnconfirmedDays: whole,
      keepEndedDays: whole,
      keepLettersDays: whole,
      version: whole,
    },
  }),
  table({
    name: 'Person',
    key: ['id'],
    columns: {
      id: uuid,
      email,
      name: text,
      role: text,
      disabledAt: orNull(moment),
      createdAt: moment,
    },
    complete: (_row, passwordHash) => ({ passwordHash }),
  }),
  table({
    name: 'ConsentText',
    key: ['slug', 'version'],
    columns: { slug: text, version: whole, title: text, body: html, createdAt: moment },
  }),
  table({
    name: 'Category',
    key: ['id'],
    columns: { id: uuid, slug: text, name: text, summary: text, ...placed },
  }),
  table({ name: 'OldCategorySlug', key: ['slug'], columns: { slug: text, categoryId: uuid } }),
  table({
    name: 'Source',
    key: ['id'],
    columns: { id: uuid, slug: text, name: text, href: orNull(href), ...placed },
  }),
  table({ name: 'OldSourceSlug', key: ['slug'], columns: { slug: text, sourceId: uuid } }),
  table({ name: 'Tag', key: ['id'], columns: { id: uuid, slug: text, name: text } }),
  table({ name: 'OldTagSlug', key: ['slug'], columns: { slug: text, tagId: uuid } }),
  table({ name: 'MenuItem', key: ['id'], columns: { id: uuid, label: text, href, ...placed } }),
  table({ name: 'StateSite', key: ['id'], columns: { id: uuid, name: text, href, ...placed } }),
  table({
    name: 'Abbreviation',
    key: ['id'],
    columns: { id: uuid, short: text, full: text, explanation: text, spoken: text, version: whole },
  }),
  table({ name: 'SynonymGroup', key: ['id'], columns: { id: uuid, words: texts, version: whole } }),
  table({ name: 'StopWord', key: ['word'], columns: { word: text } }),
  table({
    name: 'Media',
    key: ['id'],
    columns: {
      id: uuid,
      kind: text,
      fileName: file,
      title: text,
      mimeType: text,
      bytes: whole,
      width: orNull(whole),
      height: orNull(whole),
      widths: wholes,
      alt: text,
      decorative: flag,
      caption: text,
      credit: text,
      focus: text,
      sha256: text,
      hiddenAt: orNull(moment),
      version: whole,
      recordVersion: whole,
      createdById: uuid,
      createdAt: moment,
    },
  }),
  table({
    name: 'MediaConsent',
    key: ['mediaId'],
    columns: { mediaId: uuid, people: text, text, endsOn: orNull(day), changedAt: moment },
  }),
  table({
    name: 'Page',
    key: ['slug'],
    columns: { slug: text, title: text, lead: text, body: html, version: whole, changedAt: moment },
  }),
  ...articleTables,
  ...readerTables,
];

export function findTable(name: string): Table | undefined {
  return tables.find((one) => one.name === name);
}
