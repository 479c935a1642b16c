import { randomUUID } from 'node:crypto';
import { autosaveArticle, autosaveNewArticle } from '@/lib/articles/autosaving.commands';
import { changeMany } from '@/lib/articles/bulk.commands';
import { beginEdition, createArticle, saveArticle } from '@/lib/articles/editing.commands';
import { tickFacts } from '@/lib/articles/facts.commands';
import { writeArticle, writeNewArticle } from '@/lib/articles/form.commands';
import { showPresence } from '@/lib/articles/presence.commands';
import { endPreviewLink, sharePreview } from '@/lib/articles/preview-links.commands';
import { remarkOn, settleRemark } from '@/lib/articles/remarks.commands';
import { restoreEdition } from '@/lib/articles/restoring.commands';
import { discardEdition } from '@/lib/articles/review.commands';
import { database } from '@/lib/db/client';
import type { Person } from '@/lib/people/rules';
import { refused } from '@/lib/shared/result';
import { anArticle, aPerson } from './arrange';
import { type CommandCase, now } from './command-case';
import { aText } from './texts';

/** What is done with a text before it is decided on. */

const words = aText({ categoryId: null, sourceId: null });

export const articleCases: Readonly<Record<string, CommandCase>> = {
  createArticle: {
    needs: 'article.write-own',
    arrange: async () => (person) => createArticle(person, newText(), now),
  },
  writeNewArticle: {
    needs: 'article.write-own',
    arrange: async () => (person) => writeNewArticle(person, { wish: 'save', article: newText() }, now),
  },
  saveArticle: {
    needs: 'own work',
    arrange: async (owner) => {
      const draft = await aDraft(owner);
      return (person) => saveArticle(person, { ...draft, text: words }, now);
    },
  },
  writeArticle: {
    needs: 'own work',
    arrange: async (owner) => {
      const article = { ...(await aDraft(owner)), slugIsGiven: false, text: words };
      return (person) => writeArticle(person, { wish: 'save', overwrites: false, article }, now);
    },
  },
  autosaveArticle: {
    needs: 'own work',
    arrange: async (owner) => {
      const draft = { ...(await aDraft(owner)), slugIsGiven: false, unanswered: undefined };
      return (person) => autosaveArticle(person, { ...draft, text: words }, now);
    },
  },
  autosaveNewArticle: {
    needs: 'own work',
    arrange: async (owner) => {
      // The id that the form has chosen may be that of somebody else's article.
      const { version: _, ...draft } = await aDraft(owner);
      const unanswered = { ...words, slug: draft.slug };
      return (person) =>
        autosaveNewArticle(person, { ...draft, slugIsGiven: false, text: words, unanswered }, now);
    },
  },
  beginEdition: {
    needs: 'article.edit-any',
    arrange: async () => {
      const { id: articleId, version } = await anArticle();
      return (person) => beginEdition(person, { articleId, version }, now);
    },
  },
  restoreEdition: {
    needs: 'own work',
    arrange: async (owner) => {
      const draft = await aDraft(owner);
      const discarded = await succeeded(discardEdition(owner, draft, now));
      const seen = await succeeded(restoreEdition(owner, { ...discarded, edition: 1 }, now));
      return (person) => restoreEdition(person, { ...seen, edition: 1, setAside: 2 }, now);
    },
  },
  changeMany: {
    needs: 'own work',
    arrange: async (owner) => {
      const draft = await aDraft(owner);
      return async (person) => {
        const answer = await changeMany(person, { deed: 'discard', chosen: [draft] }, now);
        const [refusal] = answer.ok ? answer.value.refusals : [];
        return refusal?.problem ? refused(refusal.problem) : answer;
      };
    },
  },
  tickFacts: {
    needs: 'article.publish',
    refusal: 'ownFacts',
    arrange: async (owner) => {
      const substanceById = (await aPerson()).id;
      const draft = await aDraft(owner, { lead: 'Выплата — 12 500 рублей.', substanceById });
      const sum = { kind: 'sum', value: '12500 руб' } as const;
      return (person) => tickFacts(person, { ...draft, facts: [sum], ticked: [] }, now);
    },
  },
  showPresence: {
    needs: 'own work',
    arrange: async (owner) => {
      const draft = await aDraft(owner);
      return (person) => showPresence(person, draft, now);
    },
  },
  sharePreview: {
    needs: 'own work',
    arrange: async (owner) => {
      const draft = await aDraft(owner);
      return (person) => sharePreview(person, draft, now);
    },
  },
  endPreviewLink: {
    needs: 'own work',
    arrange: async (owner) => {
      const { articleId } = await aDraft(owner);
      await succeeded(sharePreview(owner, { articleId }, now));
      const { id: link } = await database().previewLink.findFirstOrThrow({ where: { articleId } });
      return (person) => endPreviewLink(person, { articleId, link }, now);
    },
  },
  remarkOn: {
    needs: 'own work',
    arrange: async (owner) => {
      const { articleId } = await aDraft(owner);
      return (person) => remarkOn(person, { articleId, words: 'Проверьте телефон.' }, now);
    },
  },
  settleRemark: {
    needs: 'own work',
    arrange: async (owner) => {
      const { articleId } = await aDraft(owner);
      await succeeded(remarkOn(owner, { articleId, words: 'Проверьте телефон.' }, now));
      const { id: remarkId } = await database().remark.findFirstOrThrow({ where: { articleId } });
      return (person) => settleRemark(person, { articleId, remarkId }, now);
    },
  },
};

function newText() {
  return { slug: `novost-${randomUUID()}`, slugIsGiven: false, text: words };
}

type Draft = { readonly articleId: string; readonly version: number; readonly slug: string };

type Columns = NonNullable<NonNullable<Parameters<typeof anArticle>[0]>['edition']>;

/** A text in work that `owner` began. */
export async function aDraft(owner: Person, columns: Columns = {}): Promise<Draft> {
  const edition = { createdById: owner.id, ...columns };
  const { id: articleId, version, slug } = await anArticle({ state: 'unpublished', edition });
  return { articleId, version, slug };
}

async function succeeded<Value>(
  answer: Promise<{ ok: true; value: Value } | { ok: false; problems: readonly { key: string }[] }>,
): Promise<Value> {
  const result = await answer;
  if (!result.ok) throw new Error(result.problems.map(({ key }) => key).join());
  return result.value;
}
