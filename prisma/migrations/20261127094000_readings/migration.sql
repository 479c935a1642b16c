-- An abbreviation is changed by several editors: each save names the version it saw.
ALTER TABLE "Abbreviation" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;

-- How often an article was read on a day; nothing of who read it. The key begins with the day: the list of the week
-- reads seven days of it, the clean-up its oldest end. Articles are never deleted, so no index begins with them.
CREATE TABLE "ReaderCount" (
  "day" DATE NOT NULL,
  "articleId" UUID NOT NULL,
  "count" INTEGER NOT NULL,
  CONSTRAINT "ReaderCount_pkey" PRIMARY KEY ("day", "articleId"),
  CONSTRAINT "ReaderCount_count" CHECK ("count" > 0)
);
ALTER TABLE "ReaderCount" ADD CONSTRAINT "ReaderCount_articleId_fkey"
  FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
