-- Of the words of an item and of what is recorded of a consent: whoever saves second is told, as everywhere at the desk.
-- Two numbers, for the two are two forms on one page.
ALTER TABLE "Media" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1, ADD COLUMN "recordVersion" INTEGER NOT NULL DEFAULT 1;
