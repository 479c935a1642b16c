import type { Transaction } from '@/lib/db/transaction';
import { cleanArticleBody } from '@/lib/shared/clean-html';
import { finishedText } from './body';
import { about } from './pages/about';
import { accessibility } from './pages/accessibility';
import { personalData } from './pages/personal-data';

export async function plantPages(transaction: Transaction, now: Date): Promise<void> {
  await transaction.page.createMany({
    data: [about, accessibility, personalData].map(({ slug, title, lead, body }) => ({
      slug,
      title,
      lead: finishedText(lead, now),
      body: cleanArticleBody(finishedText(body, now)),
      changedAt: now,
    })),
  });
}
