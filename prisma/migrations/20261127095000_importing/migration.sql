-- News of a former site: where it stood there, and what an import has brought already.
CREATE TABLE "OldPath" (
  "path" TEXT NOT NULL,
  "articleId" UUID NOT NULL,
  CONSTRAINT "OldPath_pkey" PRIMARY KEY ("path")
);
CREATE INDEX "OldPath_articleId_idx" ON "OldPath"("articleId");
ALTER TABLE "OldPath" ADD CONSTRAINT "OldPath_articleId_fkey"
  FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "OldPath" ADD CONSTRAINT "OldPath_path" CHECK ("path" ~ '^/' AND length("path") BETWEEN 2 AND 500);

CREATE TABLE "ImportedItem" (
  "origin" TEXT NOT NULL,
  "guid" TEXT NOT NULL,
  "articleId" UUID,
  "hash" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "asPublished" BOOLEAN NOT NULL,
  "hasOldLinks" BOOLEAN NOT NULL,
  "importedAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "ImportedItem_pkey" PRIMARY KEY ("origin", "guid")
);
CREATE INDEX "ImportedItem_articleId_idx" ON "ImportedItem"("articleId");
CREATE INDEX "ImportedItem_old_links" ON "ImportedItem" ("origin", "guid") WHERE "hasOldLinks";
ALTER TABLE "ImportedItem" ADD CONSTRAINT "ImportedItem_articleId_fkey"
  FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "ImportedItem" ADD CONSTRAINT "ImportedItem_lengths"
  CHECK (length("origin") BETWEEN 1 AND 300 AND length("guid") BETWEEN 1 AND 300 AND "version" >= 1);
