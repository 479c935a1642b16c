-- CreateTable
CREATE TABLE "PreviewLink" (
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "PreviewLink_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "PreviewLink_tokenHash_key" ON "PreviewLink"("tokenHash");

-- CreateIndex
CREATE INDEX "PreviewLink_articleId_createdAt_id_idx" ON "PreviewLink"("articleId", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Edition_changedAt_id_idx" ON "Edition"("changedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Edition_state_publishedAt_id_idx" ON "Edition"("state", "publishedAt" DESC, "id" DESC);

-- AddForeignKey
ALTER TABLE "PreviewLink" ADD CONSTRAINT "PreviewLink_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PreviewLink" ADD CONSTRAINT "PreviewLink_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- What follows Prisma cannot say.

ALTER TABLE "PreviewLink" ADD CONSTRAINT "PreviewLink_tokenHash" CHECK ("tokenHash" ~ '^[A-Za-z0-9_-]{43}$');
-- In hours: days of the session's zone may be longer or shorter.
ALTER TABLE "PreviewLink" ADD CONSTRAINT "PreviewLink_term" CHECK (
    "expiresAt" > "createdAt" AND "expiresAt" <= "createdAt" + interval '168 hours'
);
ALTER TABLE "PreviewLink" ADD CONSTRAINT "PreviewLink_withdrawn" CHECK ("withdrawnAt" >= "createdAt");
