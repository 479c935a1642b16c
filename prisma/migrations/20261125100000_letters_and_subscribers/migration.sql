-- AlterTable
ALTER TABLE "PortalSettings" ADD COLUMN     "digestHour" INTEGER NOT NULL DEFAULT 9,
ADD COLUMN     "digestWeekday" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "keepEndedDays" INTEGER NOT NULL DEFAULT 30,
ADD COLUMN     "keepLettersDays" INTEGER NOT NULL DEFAULT 30,
ADD COLUMN     "keepUnconfirmedDays" INTEGER NOT NULL DEFAULT 7;

-- CreateTable
CREATE TABLE "Subscriber" (
    "id" UUID NOT NULL,
    "email" CITEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "position" TEXT NOT NULL DEFAULT '',
    "frequency" TEXT NOT NULL,
    "allCategories" BOOLEAN NOT NULL DEFAULT true,
    "state" TEXT NOT NULL DEFAULT 'unconfirmed',
    "consentSlug" TEXT NOT NULL DEFAULT 'subscription',
    "consentVersion" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "plannedAt" TIMESTAMPTZ(3),
    "refusals" INTEGER NOT NULL DEFAULT 0,
    "refusedAt" TIMESTAMPTZ(3),
    "refusal" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Subscriber_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SubscriberCategory" (
    "subscriberId" UUID NOT NULL,
    "categoryId" UUID NOT NULL,

    CONSTRAINT "SubscriberCategory_pkey" PRIMARY KEY ("subscriberId","categoryId")
);

-- CreateTable
CREATE TABLE "ToldArticle" (
    "subscriberId" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "toldAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ToldArticle_pkey" PRIMARY KEY ("subscriberId","articleId")
);

-- CreateTable
CREATE TABLE "Letter" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "recipient" CITEXT NOT NULL,
    "subscriberId" UUID,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "priority" INTEGER NOT NULL DEFAULT 1,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "dueAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "senderKey" BIGINT,
    "problem" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Letter_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Subscriber_email_key" ON "Subscriber"("email");

-- CreateIndex
CREATE INDEX "Subscriber_state_frequency_plannedAt_id_idx" ON "Subscriber"("state", "frequency", "plannedAt", "id");

-- CreateIndex
CREATE INDEX "Subscriber_createdAt_id_idx" ON "Subscriber"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "SubscriberCategory_categoryId_idx" ON "SubscriberCategory"("categoryId");

-- CreateIndex
CREATE INDEX "ToldArticle_articleId_idx" ON "ToldArticle"("articleId");

-- CreateIndex
CREATE INDEX "ToldArticle_toldAt_idx" ON "ToldArticle"("toldAt");

-- CreateIndex
CREATE UNIQUE INDEX "Letter_key_key" ON "Letter"("key");

-- CreateIndex
CREATE INDEX "Letter_state_priority_dueAt_id_idx" ON "Letter"("state", "priority", "dueAt", "id");

-- CreateIndex
CREATE INDEX "Letter_subscriberId_idx" ON "Letter"("subscriberId");

-- CreateIndex
CREATE INDEX "Letter_recipient_idx" ON "Letter"("recipient");

-- AddForeignKey
ALTER TABLE "Subscriber" ADD CONSTRAINT "Subscriber_consentSlug_consentVersion_fkey" FOREIGN KEY ("consentSlug", "consentVersion") REFERENCES "ConsentText"("slug", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SubscriberCategory" ADD CONSTRAINT "SubscriberCategory_subscriberId_fkey" FOREIGN KEY ("subscriberId") REFERENCES "Subscriber"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SubscriberCategory" ADD CONSTRAINT "SubscriberCategory_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ToldArticle" ADD CONSTRAINT "ToldArticle_subscriberId_fkey" FOREIGN KEY ("subscriberId") REFERENCES "Subscriber"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ToldArticle" ADD CONSTRAINT "ToldArticle_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_subscriberId_fkey" FOREIGN KEY ("subscriberId") REFERENCES "Subscriber"("id") ON DELETE SET NULL ON UPDATE CASCADE;



-- What follows Prisma cannot say.

ALTER TABLE "PortalSettings" ADD CONSTRAINT "PortalSettings_letters" CHECK (
    "digestHour" BETWEEN 0 AND 23 AND "digestWeekday" BETWEEN 1 AND 7
    AND "keepUnconfirmedDays" >= 1 AND "keepEndedDays" >= 1 AND "keepLettersDays" >= 1
);
ALTER TABLE "ConsentText" DROP CONSTRAINT "ConsentText_slug";
ALTER TABLE "ConsentText" ADD CONSTRAINT "ConsentText_slug" CHECK ("slug" IN ('comment', 'feedback', 'subscription'));
ALTER TABLE "Subscriber" ADD CONSTRAINT "Subscriber_state" CHECK ("state" IN ('unconfirmed', 'active', 'suspended', 'ended'));
ALTER TABLE "Subscriber" ADD CONSTRAINT "Subscriber_frequency" CHECK ("frequency" IN ('at-once', 'daily', 'weekly'));
ALTER TABLE "Subscriber" ADD CONSTRAINT "Subscriber_lengths" CHECK (
    length("email") BETWEEN 3 AND 254 AND length("name") <= 100 AND length("phone") <= 30
    AND length("position") <= 200 AND length("refusal") <= 100
);
ALTER TABLE "Subscriber" ADD CONSTRAINT "Subscriber_moments" CHECK (
    ("state" NOT IN ('active', 'suspended') OR "confirmedAt" IS NOT NULL)
    AND ("state" <> 'ended' OR "endedAt" IS NOT NULL) AND "refusals" >= 0
);
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_state" CHECK (
    "state" IN ('queued', 'sending', 'sent', 'refused', 'uncertain', 'dropped')
);
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_settled" CHECK (
    ("state" IN ('queued', 'sending')) = ("settledAt" IS NULL)
    AND ("state" <> 'sending' OR "senderKey" IS NOT NULL)
);
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_lengths" CHECK (
    length("key") BETWEEN 1 AND 200 AND length("problem") <= 200 AND "attempts" >= 0
);
