import { createArticle } from '@/lib/articles/editing.commands';
import { publishArticle } from '@/lib/articles/publishing.commands';
import type { ArticleText } from '@/lib/articles/rules';
import { database } from '@/lib/db/client';
import type { Person } from '@/lib/people/rules';
import { unchecked } from '@/tests/support/decisions';

const PUBLICATIONS = 5;

/** Milliseconds from the editor's command to the news on its own page and on the home page, for several articles. */
export async function timePublications(origin: string): Promise<number[]> {
  const editor = await findEditor();
  const text = await wholeText();
  const times: number[] = [];
  for (let number = 1; number <= PUBLICATIONS; number++) {
    times.push(
      await timePublication(origin, editor, { ...text, title: `Проверка скорости, выпуск ${number}` }),
    );
  }
  return times;
}

async function timePublication(origin: string, editor: Person, text: ArticleText): Promise<number> {
  const slug = `proverka-skorosti-${Date.now()}`;
  const draft = { slug, slugIsGiven: true, text };
  const { articleId, version } = await accepted(createArticle(editor, draft, new Date()));
  await Promise.all([`${origin}/`, `${origin}/news/${slug}`].map((url) => fetch(url)));
  const begin = performance.now();
  await accepted(publishArticle(editor, { articleId, version, ...unchecked }, new Date()));
  await Promise.all([`${origin}/`, `${origin}/news/${slug}`].map((url) => untilShown(url, text.title)));
  return performance.now() - begin;
}

async function untilShown(url: string, title: string): Promise<void> {
  while (!(await (await fetch(url)).text()).includes(title)) {
    // Asks again at once, as an impatient reader.
  }
}

async function findEditor(): Promise<Person> {
  const { id, email, name } = await database().person.findFirstOrThrow({ where: { role: 'editor' } });
  return { id, email, name, role: 'editor' };
}

async function wholeText(): Promise<Omit<ArticleText, 'title'>> {
  const category = await database().category.findFirstOrThrow();
  const source = await database().source.findFirstOrThrow();
  return {
    lead: 'Эта новость нужна, чтобы измерить, как быстро она появится.',
    body: '<p>Новость видна читателям сразу после публикации.</p>',
    plainSummary: '',
    actionCard: null,
    categoryId: category.id,
    sourceId: source.id,
    photoId: null,
    tags: [],
    changeNote: '',
  };
}

type Answer<Value> = Promise<{ ok: true; value: Value } | { ok: false; problems: readonly unknown[] }>;

async function accepted<Value>(answer: Answer<Value>): Promise<Value> {
  const result = await answer;
  if (!result.ok) throw new Error(`Отказано: ${JSON.stringify(result.problems)}`);
  return result.value;
}
