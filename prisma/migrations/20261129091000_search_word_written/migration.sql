-- Words are kept with е for ё, as they are compared. What is offered for a misspelt one is written as the portal's texts
-- have it: «ребёнок».
ALTER TABLE "SearchWord" ADD COLUMN "written" TEXT, ADD COLUMN "writtenUses" INTEGER NOT NULL DEFAULT 0;

-- All words are collected anew by the job, a lot at a time: reading every text here would hold up the update.
TRUNCATE "SearchWord", "SearchChange";
INSERT INTO "SearchChange" ("articleId") SELECT "articleId" FROM "SearchEntry" ORDER BY "articleId";
