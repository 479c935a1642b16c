-- AlterTable
ALTER TABLE "Page" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "PortalSettings" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "OldCategorySlug" (
    "slug" TEXT NOT NULL,
    "categoryId" UUID NOT NULL,

    CONSTRAINT "OldCategorySlug_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "OldSourceSlug" (
    "slug" TEXT NOT NULL,
    "sourceId" UUID NOT NULL,

    CONSTRAINT "OldSourceSlug_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "OldTagSlug" (
    "slug" TEXT NOT NULL,
    "tagId" UUID NOT NULL,

    CONSTRAINT "OldTagSlug_pkey" PRIMARY KEY ("slug")
);

-- CreateIndex
CREATE INDEX "OldCategorySlug_categoryId_idx" ON "OldCategorySlug"("categoryId");

-- CreateIndex
CREATE INDEX "OldSourceSlug_sourceId_idx" ON "OldSourceSlug"("sourceId");

-- CreateIndex
CREATE INDEX "OldTagSlug_tagId_idx" ON "OldTagSlug"("tagId");

-- AddForeignKey
ALTER TABLE "OldCategorySlug" ADD CONSTRAINT "OldCategorySlug_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OldSourceSlug" ADD CONSTRAINT "OldSourceSlug_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OldTagSlug" ADD CONSTRAINT "OldTagSlug_tagId_fkey" FOREIGN KEY ("tagId") REFERENCES "Tag"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What follows Prisma cannot say.

ALTER TABLE "OldCategorySlug" ADD CONSTRAINT "OldCategorySlug_slug" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("slug") <= 120);
ALTER TABLE "OldSourceSlug" ADD CONSTRAINT "OldSourceSlug_slug" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("slug") <= 120);
ALTER TABLE "OldTagSlug" ADD CONSTRAINT "OldTagSlug_slug" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("slug") <= 120);
ALTER TABLE "Page" ADD CONSTRAINT "Page_version" CHECK ("version" >= 1);
ALTER TABLE "PortalSettings" ADD CONSTRAINT "PortalSettings_version" CHECK ("version" >= 1);
