-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "withdrawAt" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawAtReason" TEXT;

-- AlterTable
ALTER TABLE "Edition" ADD COLUMN     "publishProblem" TEXT,
ADD COLUMN     "scheduledFrom" TEXT;

-- What follows Prisma cannot say.

-- A plan is there as a whole or not at all, to the minute, and only for what it can be carried out on.
ALTER TABLE "Edition" DROP CONSTRAINT "Edition_scheduled_has_time";
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_scheduled_has_time" CHECK (
    ("state" = 'scheduled') = ("publishAt" IS NOT NULL)
    AND ("publishAt" IS NULL) = ("scheduledFrom" IS NULL)
    AND ("publishProblem" IS NULL OR "publishAt" IS NOT NULL)
    AND extract(second FROM "publishAt") = 0
);
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_scheduled_from" CHECK ("scheduledFrom" IN ('draft', 'review', 'returned'));
ALTER TABLE "Article" ADD CONSTRAINT "Article_withdrawal_plan" CHECK (
    ("withdrawAt" IS NULL) = ("withdrawAtReason" IS NULL)
    AND ("withdrawAt" IS NULL OR "state" = 'published')
    AND length(btrim("withdrawAtReason")) BETWEEN 1 AND 500
    AND extract(second FROM "withdrawAt") = 0
);

-- The few plans there are, among all editions and articles there ever were.
CREATE INDEX "Edition_planned" ON "Edition" ("publishAt") WHERE "state" = 'scheduled';
CREATE INDEX "Article_planned_withdrawal" ON "Article" ("withdrawAt") WHERE "withdrawAt" IS NOT NULL;
