import type { Transaction } from '@/lib/db/transaction';

type NewLink = {
  articleId: string;
  tokenHash: string;
  createdById: string;
  createdAt: Date;
  expiresAt: Date;
};

export async function insertPreviewLink(transaction: Transaction, link: NewLink): Promise<void> {
  await transaction.previewLink.create({ data: link });
}

/** A link of this article that is still open, with who made it. */
export function findOpenLink(
  transaction: Transaction,
  { articleId, link }: { articleId: string; link: string },
  now: Date,
) {
  return transaction.previewLink.findFirst({
    where: { id: link, articleId, withdrawnAt: null, expiresAt: { gt: now } },
    select: { id: true, expiresAt: true, createdBy: { select: { name: true } } },
  });
}

export async function saveWithdrawal(transaction: Transaction, id: string, withdrawnAt: Date): Promise<void> {
  await transaction.previewLink.update({ where: { id }, data: { withdrawnAt } });
}
