import { addDays } from 'date-fns';
import {
  approveEdition,
  publishArticle,
  removeArticle,
  withdrawArticle,
} from '@/lib/articles/publishing.commands';
import { discardEdition, returnWithRemark, submitForReview, takeBack } from '@/lib/articles/review.commands';
import {
  cancelWithdrawal,
  planWithdrawal,
  rescheduleEdition,
  scheduleEdition,
  unscheduleEdition,
} from '@/lib/articles/schedule.commands';
import type { Person } from '@/lib/people/rules';
import { anArticle, aPerson } from './arrange';
import { aDraft } from './article-cases';
import { type CommandCase, now } from './command-case';

/** What is decided on texts: review, publication, schedule. */

const tomorrow = addDays(now, 1);
const checked = { uncheckedReason: null, isSmallChange: false };
const planned = { state: 'scheduled', publishAt: tomorrow, scheduledFrom: 'draft' };

export const publicationCases: Readonly<Record<string, CommandCase>> = {
  submitForReview: {
    needs: 'own work',
    arrange: async (owner) => {
      const draft = await aDraft(owner);
      return (person) => submitForReview(person, draft, now);
    },
  },
  takeBack: {
    needs: 'own work',
    arrange: async (owner) => {
      const draft = await aTextOnReview(owner);
      return (person) => takeBack(person, draft, now);
    },
  },
  discardEdition: {
    needs: 'own work',
    arrange: async (owner) => {
      const draft = await aDraft(owner);
      return (person) => discardEdition(person, draft, now);
    },
  },
  returnWithRemark: {
    needs: 'article.publish',
    arrange: async (owner) => {
      const draft = await aTextOnReview(owner);
      return (person) => returnWithRemark(person, { ...draft, remark: 'Проверьте телефон.' }, now);
    },
  },
  publishArticle: {
    needs: 'article.publish',
    arrange: async (owner) => {
      const draft = await aTextOnReview(owner);
      return (person) => publishArticle(person, { ...draft, ...checked }, now);
    },
  },
  approveEdition: {
    needs: 'article.publish',
    arrange: async () => {
      const unchecked = { uncheckedReason: 'Авария', uncheckedById: (await aPerson()).id };
      const seen = await aLiveArticle({ edition: unchecked });
      return (person) => approveEdition(person, seen, now);
    },
  },
  withdrawArticle: {
    needs: 'article.withdraw',
    arrange: async () => {
      const seen = await aLiveArticle();
      return (person) => withdrawArticle(person, { ...seen, reason: 'Ошибка.' }, now);
    },
  },
  removeArticle: {
    needs: 'article.remove',
    arrange: async () => {
      const seen = await aLiveArticle();
      return (person) => removeArticle(person, { ...seen, reason: 'Чужие данные.' }, now);
    },
  },
  scheduleEdition: {
    needs: 'article.publish',
    arrange: async (owner) => {
      const draft = await aTextOnReview(owner);
      return (person) => scheduleEdition(person, { ...draft, ...checked, publishAt: tomorrow }, now);
    },
  },
  rescheduleEdition: {
    needs: 'article.publish',
    arrange: async (owner) => {
      const draft = await aDraft(owner, planned);
      return (person) => rescheduleEdition(person, { ...draft, publishAt: addDays(tomorrow, 1) }, now);
    },
  },
  unscheduleEdition: {
    needs: 'article.publish',
    arrange: async (owner) => {
      const draft = await aDraft(owner, planned);
      return (person) => unscheduleEdition(person, draft, now);
    },
  },
  planWithdrawal: {
    needs: 'article.withdraw',
    arrange: async () => {
      const plan = { withdrawAt: tomorrow, withdrawAtReason: 'Приём окончен.' };
      const seen = await aLiveArticle();
      return (person) => planWithdrawal(person, { ...seen, ...plan }, now);
    },
  },
  cancelWithdrawal: {
    needs: 'article.withdraw',
    arrange: async () => {
      const seen = await aLiveArticle({ withdrawAt: tomorrow, withdrawAtReason: 'Приём окончен.' });
      return (person) => cancelWithdrawal(person, seen, now);
    },
  },
};

function aTextOnReview(owner: Person) {
  return aDraft(owner, { state: 'review', submittedAt: now, submittedById: owner.id });
}

async function aLiveArticle(given: Parameters<typeof anArticle>[0] = {}) {
  const { id: articleId, version } = await anArticle(given);
  return { articleId, version };
}
