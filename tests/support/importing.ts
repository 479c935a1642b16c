import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach } from 'vitest';
import { database } from '@/lib/db/client';
import { importFile } from '@/lib/importing/import.commands';
import type { ImportCompany, ImportOrder } from '@/lib/importing/order.rules';
import { openImportFile } from '@/lib/importing/reading';
import type { Noted, NoteKey } from '@/lib/importing/rules';
import { surveyFile } from '@/lib/importing/survey';
import { aPerson } from './arrange';

type Options = Partial<Omit<ImportOrder, 'file' | 'site'>> &
  Partial<Pick<ImportCompany, 'takePicture' | 'isStopped'>>;

/** Imports a file of this content, as the command line does it. */
export async function importContent(content: string | Uint8Array, options: Options = {}, now = new Date()) {
  const folder = mkdtempSync(path.join(tmpdir(), 'portal-import-'));
  try {
    const name = path.join(folder, 'file');
    writeFileSync(name, content);
    return await importAt(name, options, now);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function importAt(name: string, options: Options, now: Date) {
  const file = await openImportFile(name);
  if (!file) throw new Error('Nothing that can be imported.');
  const withPictures = Boolean(options.takePicture);
  const { site } = await surveyFile(file, { withPictures, extraHosts: [] });
  const noted: Noted[] = [];
  const result = await importFile(
    {
      ...{ file, site, as: null, isDryRun: false, source: null, authors: new Map() },
      ...{ choices: { named: new Map(), fallback: null }, ...options },
    },
    {
      ...{ takePicture: null, isStopped: () => false, ...options },
      ...{ note: (one) => void noted.push(one), tell: () => undefined },
    },
    now,
  );
  return { result, noted, keys: noted.flatMap(({ notes }) => notes.map(({ key }): NoteKey => key)) };
}

/** A portal with an administrator and nothing else before each test. */
export function withNothingImported(): void {
  beforeEach(async () => {
    await database().$executeRaw`
      TRUNCATE "Edition", "Article", "ImportedItem", "Category", "Source", "Tag", "Person", "Subscriber", "Letter" CASCADE`;
    await aPerson({ role: 'administrator', email: 'admin@portal.test' });
  });
}

/** What came of the item of this title. */
export function editionOf(title: string) {
  return database().edition.findFirstOrThrow({
    where: { title },
    include: {
      article: true,
      category: true,
      source: true,
      createdBy: true,
      tags: { include: { tag: true } },
    },
  });
}

/** What a test says of a post; everything else is as WordPress has it. */
export type WordPressPost = {
  readonly id: number;
  readonly title?: string;
  readonly content?: string;
  readonly excerpt?: string;
  readonly status?: string;
  readonly type?: string;
  /** `2019-05-01 10:00:00` of Greenwich. */
  readonly date?: string;
  readonly name?: string;
  readonly link?: string;
  readonly creator?: string;
  readonly password?: string;
  /** Further elements. */
  readonly more?: string;
};

export function wxrItem(post: WordPressPost): string {
  const { id, date = '2019-05-01 10:00:00', name = `zapis-${id}` } = post;
  return `<item>
<title>${post.title ?? `Запись ${id}`}</title>
<link>${post.link ?? `https://old.example.ru/2019/05/${name}/`}</link>
<dc:creator><![CDATA[${post.creator ?? 'ivan'}]]></dc:creator>
<guid isPermaLink="false">https://old.example.ru/?p=${id}</guid>
<content:encoded><![CDATA[${post.content ?? `<p>Текст записи ${id}.</p><p>Подробности.</p>`}]]></content:encoded>
<excerpt:encoded><![CDATA[${post.excerpt ?? ''}]]></excerpt:encoded>
<wp:post_id>${id}</wp:post_id>
<wp:post_date_gmt>${date}</wp:post_date_gmt>
<wp:post_name>${name}</wp:post_name>
<wp:status>${post.status ?? 'publish'}</wp:status>
<wp:post_type>${post.type ?? 'post'}</wp:post_type>
<wp:post_password>${post.password ?? ''}</wp:post_password>
${post.more ?? ''}</item>
`;
}

export function wxrHead({ more = '', encoding = 'UTF-8' } = {}): string {
  return `<?xml version="1.0" encoding="${encoding}" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<title>Прежний сайт</title><link>https://old.example.ru</link><wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>https://old.example.ru</wp:base_site_url><wp:base_blog_url>https://old.example.ru</wp:base_blog_url>
${more}
`;
}

export function wxr(posts: readonly WordPressPost[], head: Parameters<typeof wxrHead>[0] = {}): string {
  return `${wxrHead(head)}${posts.map(wxrItem).join('')}</channel></rss>\n`;
}

/** `<category>` of a post. */
export function term(domain: 'category' | 'post_tag', nicename: string, name: string): string {
  return `<category domain="${domain}" nicename="${nicename}"><![CDATA[${name}]]></category>\n`;
}

/** `<wp:category>` of the head. */
export function wpCategory(nicename: string, name: string, parent = ''): string {
  return `<wp:category><wp:category_nicename>${nicename}</wp:category_nicename><wp:category_parent>${parent}</wp:category_parent><wp:cat_name><![CDATA[${name}]]></wp:cat_name></wp:category>\n`;
}
