-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "commentPolicy" TEXT NOT NULL DEFAULT 'setting';

-- AlterTable
ALTER TABLE "PortalSettings" ADD COLUMN     "commentDays" INTEGER NOT NULL DEFAULT 14,
ADD COLUMN     "commentsModerated" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "keepCommentEmailDays" INTEGER NOT NULL DEFAULT 365,
ADD COLUMN     "keepMessagesDays" INTEGER NOT NULL DEFAULT 365;

-- CreateTable
CREATE TABLE "ConsentText" (
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ConsentText_pkey" PRIMARY KEY ("slug","version")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "name" TEXT NOT NULL,
    "email" CITEXT,
    "text" TEXT NOT NULL,
    "consentSlug" TEXT NOT NULL DEFAULT 'comment',
    "consentVersion" INTEGER NOT NULL,
    "visitor" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "reason" TEXT NOT NULL DEFAULT '',
    "answer" TEXT NOT NULL DEFAULT '',
    "answeredAt" TIMESTAMPTZ(3),
    "answeredById" UUID,

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StopWord" (
    "word" TEXT NOT NULL,

    CONSTRAINT "StopWord_pkey" PRIMARY KEY ("word")
);

-- CreateTable
CREATE TABLE "UsedChallenge" (
    "id" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "UsedChallenge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FeedbackMessage" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" CITEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'new',
    "consentSlug" TEXT NOT NULL DEFAULT 'feedback',
    "consentVersion" INTEGER NOT NULL,
    "visitor" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "handledAt" TIMESTAMPTZ(3),
    "handledById" UUID,

    CONSTRAINT "FeedbackMessage_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Comment_articleId_state_createdAt_id_idx" ON "Comment"("articleId", "state", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Comment_state_createdAt_id_idx" ON "Comment"("state", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Comment_email_idx" ON "Comment"("email");

-- CreateIndex
CREATE INDEX "UsedChallenge_expiresAt_idx" ON "UsedChallenge"("expiresAt");

-- CreateIndex
CREATE INDEX "FeedbackMessage_state_createdAt_id_idx" ON "FeedbackMessage"("state", "createdAt", "id");

-- CreateIndex
CREATE INDEX "FeedbackMessage_email_idx" ON "FeedbackMessage"("email");

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_consentSlug_consentVersion_fkey" FOREIGN KEY ("consentSlug", "consentVersion") REFERENCES "ConsentText"("slug", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_answeredById_fkey" FOREIGN KEY ("answeredById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FeedbackMessage" ADD CONSTRAINT "FeedbackMessage_consentSlug_consentVersion_fkey" FOREIGN KEY ("consentSlug", "consentVersion") REFERENCES "ConsentText"("slug", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FeedbackMessage" ADD CONSTRAINT "FeedbackMessage_handledById_fkey" FOREIGN KEY ("handledById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- What follows Prisma cannot say.

ALTER TABLE "Article" ADD CONSTRAINT "Article_commentPolicy" CHECK ("commentPolicy" IN ('setting', 'closed'));
ALTER TABLE "PortalSettings" ADD CONSTRAINT "PortalSettings_terms" CHECK (
    "commentDays" BETWEEN 1 AND 365 AND "keepMessagesDays" >= 1 AND "keepCommentEmailDays" >= 1
);
ALTER TABLE "ConsentText" ADD CONSTRAINT "ConsentText_slug" CHECK ("slug" IN ('comment', 'feedback'));
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_state" CHECK ("state" IN ('waiting', 'published', 'rejected'));
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_lengths" CHECK (
    length("name") BETWEEN 1 AND 100 AND length("text") BETWEEN 1 AND 3000
    AND length("reason") <= 300 AND length("answer") <= 3000
);
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_decided" CHECK ("state" <> 'rejected' OR "decidedAt" IS NOT NULL);
ALTER TABLE "FeedbackMessage" ADD CONSTRAINT "FeedbackMessage_state" CHECK ("state" IN ('new', 'in-work', 'answered', 'closed'));
ALTER TABLE "FeedbackMessage" ADD CONSTRAINT "FeedbackMessage_lengths" CHECK (
    length("name") BETWEEN 1 AND 100 AND length("subject") BETWEEN 1 AND 200 AND length("text") BETWEEN 1 AND 5000
);

-- A version of a consent text is what people consented to: it never changes.
CREATE FUNCTION refuse_consent_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a consent text never changes: add a version' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER "ConsentText_append_only" BEFORE UPDATE OR DELETE ON "ConsentText"
    FOR EACH ROW EXECUTE FUNCTION refuse_consent_change();
