-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "removedAt" TIMESTAMPTZ(3),
ADD COLUMN     "removedReason" TEXT;

-- AlterTable: whoever changed an edition last is taken for who changed its substance.
ALTER TABLE "Edition" ADD COLUMN     "approvedAt" TIMESTAMPTZ(3),
ADD COLUMN     "approvedById" UUID,
ADD COLUMN     "changeKind" TEXT NOT NULL DEFAULT 'substantial',
ADD COLUMN     "substanceById" UUID,
ADD COLUMN     "submittedAt" TIMESTAMPTZ(3),
ADD COLUMN     "submittedById" UUID,
ADD COLUMN     "uncheckedById" UUID,
ADD COLUMN     "uncheckedReason" TEXT;
UPDATE "Edition" SET "substanceById" = "changedById";
ALTER TABLE "Edition" ALTER COLUMN "substanceById" SET NOT NULL;

-- CreateTable
CREATE TABLE "Remark" (
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "editionId" UUID NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'remark',
    "text" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolvedAt" TIMESTAMPTZ(3),
    "resolvedById" UUID,

    CONSTRAINT "Remark_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Remark_articleId_createdAt_id_idx" ON "Remark"("articleId", "createdAt", "id");

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_substanceById_fkey" FOREIGN KEY ("substanceById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_submittedById_fkey" FOREIGN KEY ("submittedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_uncheckedById_fkey" FOREIGN KEY ("uncheckedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_approvedById_fkey" FOREIGN KEY ("approvedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Remark" ADD CONSTRAINT "Remark_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Remark" ADD CONSTRAINT "Remark_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Remark" ADD CONSTRAINT "Remark_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Remark" ADD CONSTRAINT "Remark_resolvedById_fkey" FOREIGN KEY ("resolvedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say.
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_changeKind" CHECK ("changeKind" IN ('substantial', 'small'));
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_review_is_submitted" CHECK (
    "state" <> 'review' OR ("submittedAt" IS NOT NULL AND "submittedById" IS NOT NULL)
);
-- Published without a check: who, why and, later, who has looked; that is somebody else.
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_unchecked_is_whole" CHECK (
    ("uncheckedById" IS NULL) = ("uncheckedReason" IS NULL)
    AND ("uncheckedReason" IS NULL OR length(btrim("uncheckedReason")) BETWEEN 1 AND 500)
);
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_approved_by_another" CHECK (
    ("approvedAt" IS NULL) = ("approvedById" IS NULL)
    AND ("approvedById" IS NULL OR ("approvedById" <> "uncheckedById" AND "approvedById" <> "substanceById"))
);
UPDATE "Article" SET "removedAt" = now(), "removedReason" = 'Причина не записана' WHERE "state" = 'removed';
ALTER TABLE "Article" ADD CONSTRAINT "Article_removed_has_reason" CHECK (
    "state" <> 'removed' OR ("removedAt" IS NOT NULL AND length(btrim("removedReason")) BETWEEN 1 AND 500)
);
ALTER TABLE "Remark" ADD CONSTRAINT "Remark_kind" CHECK ("kind" IN ('remark', 'return'));
ALTER TABLE "Remark" ADD CONSTRAINT "Remark_text" CHECK (length(btrim("text")) BETWEEN 1 AND 2000);
ALTER TABLE "Remark" ADD CONSTRAINT "Remark_resolved" CHECK (("resolvedAt" IS NULL) = ("resolvedById" IS NULL));

-- The desk's short lists, whatever the number of articles.
CREATE INDEX "Edition_in_work" ON "Edition" ("state", "changedAt" DESC, "id" DESC)
    WHERE "state" IN ('draft', 'review', 'returned', 'scheduled');
CREATE INDEX "Edition_unchecked" ON "Edition" ("publishedAt" DESC, "id" DESC)
    WHERE "state" = 'published' AND "uncheckedById" IS NOT NULL AND "approvedById" IS NULL;
