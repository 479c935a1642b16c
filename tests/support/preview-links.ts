import { expiryOf } from '@/lib/articles/preview-links.rules';
import { newPreviewToken, previewTokenHash } from '@/lib/articles/preview-token';
import type { Prisma, PrismaClient } from '@/lib/db/generated/client';

type Given = Partial<Prisma.PreviewLinkUncheckedCreateInput> & { articleId: string };

/** A link in the database, made by who began the article; answers its token. */
export async function aPreviewLink(database: PrismaClient, given: Given): Promise<string> {
  const token = newPreviewToken();
  const { articleId } = given;
  const { createdById } = await database.edition.findFirstOrThrow({ where: { articleId, number: 1 } });
  const createdAt = new Date(given.createdAt ?? Date.now());
  await database.previewLink.create({
    data: {
      tokenHash: previewTokenHash(token),
      createdById,
      createdAt,
      expiresAt: expiryOf(createdAt),
      ...given,
    },
  });
  return token;
}
