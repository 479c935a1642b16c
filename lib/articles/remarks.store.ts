import type { Transaction } from '@/lib/db/transaction';

type NewRemark = {
  readonly articleId: string;
  readonly editionId: string;
  readonly kind: 'remark' | 'return';
  readonly text: string;
  readonly personId: string;
  readonly now: Date;
};

export async function addRemark(transaction: Transaction, { now, ...remark }: NewRemark): Promise<string> {
  const { id } = await transaction.remark.create({
    data: { ...remark, createdAt: now },
    select: { id: true },
  });
  return id;
}

/** Answers the remark's text, or null where the article has no such open remark. */
export async function resolveRemark(
  transaction: Transaction,
  {
    articleId,
    remarkId,
    personId,
    now,
  }: { articleId: string; remarkId: string; personId: string; now: Date },
): Promise<string | null> {
  const open = { id: remarkId, articleId, resolvedAt: null };
  const remark = await transaction.remark.findFirst({ where: open, select: { text: true } });
  if (!remark) return null;
  await transaction.remark.update({
    where: { id: remarkId },
    data: { resolvedAt: now, resolvedById: personId },
  });
  return remark.text;
}
