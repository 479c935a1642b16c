import { randomUUID } from 'node:crypto';
import { exportAudit } from '@/lib/audit/export.commands';
import { answerComment, moderateComments } from '@/lib/comments/moderation.commands';
import { database } from '@/lib/db/client';
import { handleMessage } from '@/lib/feedback/handling.commands';
import { exportTable } from '@/lib/figures/export.commands';
import { decideLetter } from '@/lib/mail/handling.commands';
import { eraseData, exportData, inquire } from '@/lib/personal-data/commands';
import { inquiryToken } from '@/lib/personal-data/inquiry';
import { exportSubscribers } from '@/lib/subscriptions/export.commands';
import { subscribersQuery } from '@/lib/subscriptions/schema';
import { anArticle } from './arrange';
import { type CommandCase, now } from './command-case';
import { aComment } from './comments';

/** What readers wrote, what is sent to them, and what leaves the portal about them. */

const address = { email: 'zoya@portal.test' };

export const correspondenceCases: Readonly<Record<string, CommandCase>> = {
  moderateComments: {
    needs: 'comment.moderate',
    arrange: async () => {
      const comment = [(await aCommentOnNews()).id];
      return (person) => moderateComments(person, { decision: 'publish', comment }, now);
    },
  },
  answerComment: {
    needs: 'comment.moderate',
    arrange: async () => {
      const { id: commentId } = await aCommentOnNews({ state: 'published' });
      return (person) => answerComment(person, { commentId, answer: 'Спасибо.' }, now);
    },
  },
  handleMessage: {
    needs: 'feedback.handle',
    arrange: async () => {
      const { id: messageId } = await database().feedbackMessage.create({
        data: {
          ...{ name: 'Анна', ...address, subject: 'Опечатка', text: 'В новости опечатка.' },
          ...{ consentVersion: 1, visitor: randomUUID() },
        },
      });
      return (person) => handleMessage(person, { messageId, state: 'in-work' }, now);
    },
  },
  decideLetter: {
    needs: 'letter.handle',
    arrange: async () => {
      const state = { state: 'uncertain', createdAt: now, dueAt: now, settledAt: now };
      const { id: letterId } = await database().letter.create({
        data: { key: randomUUID(), kind: 'digest', data: {}, recipient: address.email, ...state },
      });
      return (person) => decideLetter(person, { letterId, decision: 'leave' }, now);
    },
  },
  exportSubscribers: {
    needs: 'subscriber.export',
    arrange: async () => (person) => exportSubscribers(person, subscribersQuery.parse({}), now),
  },
  exportTable: {
    needs: 'figures.read',
    arrange: async () => (person) => exportTable(person, { table: 'publications' }, now),
  },
  exportAudit: {
    needs: 'audit.read',
    arrange: async () => (person) => exportAudit(person, {}, now),
  },
  inquire: {
    needs: 'personal-data.manage',
    arrange: async () => (person) => inquire(person, address, now),
  },
  exportData: {
    needs: 'personal-data.manage',
    arrange: async () => (person) => exportData(person, { found: inquiryToken(address.email, now) }, now),
  },
  eraseData: {
    needs: 'personal-data.manage',
    arrange: async () => {
      await aCommentOnNews(address);
      const order = { basis: 'request', day: '2026-11-25', number: '', understood: 'yes' } as const;
      const found = inquiryToken(address.email, now);
      return (person) => eraseData(person, { ...order, found, comments: 'delete' }, now);
    },
  },
};

async function aCommentOnNews(given: { email?: string; state?: string } = {}) {
  return aComment({ articleId: (await anArticle()).id, ...given });
}
