-- CreateTable
CREATE TABLE "Checkpoint" (
    "id" BIGSERIAL NOT NULL,
    "editionId" UUID NOT NULL,
    "text" JSONB NOT NULL,
    "slug" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Checkpoint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Presence" (
    "articleId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Presence_pkey" PRIMARY KEY ("articleId","personId")
);

-- CreateIndex
CREATE INDEX "Checkpoint_editionId_id_idx" ON "Checkpoint"("editionId", "id");

-- AddForeignKey
ALTER TABLE "Checkpoint" ADD CONSTRAINT "Checkpoint_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Checkpoint" ADD CONSTRAINT "Checkpoint_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say.
ALTER TABLE "Checkpoint" ADD CONSTRAINT "Checkpoint_reason" CHECK ("reason" IN
    ('begun', 'saved', 'paused', 'replaced', 'submitted', 'takenBack', 'returned', 'scheduled', 'published', 'setAside'));
ALTER TABLE "Checkpoint" ADD CONSTRAINT "Checkpoint_text" CHECK (jsonb_typeof("text") = 'object');
ALTER TABLE "Checkpoint" ADD CONSTRAINT "Checkpoint_slug" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("slug") <= 120);
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_seen_once_open" CHECK ("seenAt" >= "openedAt");
