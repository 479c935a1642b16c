-- AlterTable
ALTER TABLE "Media" ADD COLUMN "focus" TEXT NOT NULL DEFAULT 'center',
ADD COLUMN "hiddenAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "MediaConsent" (
    "mediaId" UUID NOT NULL,
    "people" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "endsOn" DATE,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MediaConsent_pkey" PRIMARY KEY ("mediaId")
);

-- CreateTable
CREATE TABLE "EditionMedia" (
    "editionId" UUID NOT NULL,
    "mediaId" UUID NOT NULL,

    CONSTRAINT "EditionMedia_pkey" PRIMARY KEY ("editionId","mediaId")
);

-- CreateTable
CREATE TABLE "PageMedia" (
    "slug" TEXT NOT NULL,
    "mediaId" UUID NOT NULL,

    CONSTRAINT "PageMedia_pkey" PRIMARY KEY ("slug","mediaId")
);

-- CreateIndex
CREATE INDEX "MediaConsent_endsOn_idx" ON "MediaConsent"("endsOn");

-- CreateIndex
CREATE INDEX "EditionMedia_mediaId_idx" ON "EditionMedia"("mediaId");

-- CreateIndex
CREATE INDEX "PageMedia_mediaId_idx" ON "PageMedia"("mediaId");

-- AddForeignKey
ALTER TABLE "MediaConsent" ADD CONSTRAINT "MediaConsent_mediaId_fkey" FOREIGN KEY ("mediaId") REFERENCES "Media"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditionMedia" ADD CONSTRAINT "EditionMedia_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditionMedia" ADD CONSTRAINT "EditionMedia_mediaId_fkey" FOREIGN KEY ("mediaId") REFERENCES "Media"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PageMedia" ADD CONSTRAINT "PageMedia_slug_fkey" FOREIGN KEY ("slug") REFERENCES "Page"("slug") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PageMedia" ADD CONSTRAINT "PageMedia_mediaId_fkey" FOREIGN KEY ("mediaId") REFERENCES "Media"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What follows Prisma cannot say.

ALTER TABLE "Media" ADD CONSTRAINT "Media_focus" CHECK ("focus" IN (
    'top-left', 'top', 'top-right', 'left', 'center', 'right', 'bottom-left', 'bottom', 'bottom-right'
));
ALTER TABLE "Media" ADD CONSTRAINT "Media_title" CHECK (length("title") <= 200);
ALTER TABLE "MediaConsent" ADD CONSTRAINT "MediaConsent_lengths"
    CHECK (length("people") BETWEEN 1 AND 500 AND length("text") BETWEEN 1 AND 2000);

-- Where a picture or document is used is kept by the database itself: whoever writes a text, no use is forgotten.
-- Media that are about to be deleted are waited for (KEY SHARE); what is gone is no use of anything.
CREATE FUNCTION media_named_in(body TEXT) RETURNS SETOF UUID LANGUAGE sql IMMUTABLE AS $$
    SELECT DISTINCT named[1]::uuid
    FROM regexp_matches(body, '/media/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/', 'g') AS named
$$;

CREATE FUNCTION note_edition_media() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM "EditionMedia" WHERE "editionId" = NEW."id";
    INSERT INTO "EditionMedia" ("editionId", "mediaId")
    SELECT NEW."id", "Media"."id" FROM "Media"
    WHERE "Media"."id" = NEW."photoId" OR "Media"."id" IN (SELECT media_named_in(NEW."body"))
    ORDER BY "Media"."id" FOR KEY SHARE;
    RETURN NULL;
END $$;

CREATE TRIGGER "Edition_media_insert" AFTER INSERT ON "Edition"
    FOR EACH ROW EXECUTE FUNCTION note_edition_media();
CREATE TRIGGER "Edition_media_update" AFTER UPDATE OF "body", "photoId" ON "Edition"
    FOR EACH ROW WHEN (OLD."body" IS DISTINCT FROM NEW."body" OR OLD."photoId" IS DISTINCT FROM NEW."photoId")
    EXECUTE FUNCTION note_edition_media();

CREATE FUNCTION note_page_media() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM "PageMedia" WHERE "slug" = NEW."slug";
    INSERT INTO "PageMedia" ("slug", "mediaId")
    SELECT NEW."slug", "Media"."id" FROM "Media" WHERE "Media"."id" IN (SELECT media_named_in(NEW."body"))
    ORDER BY "Media"."id" FOR KEY SHARE;
    RETURN NULL;
END $$;

CREATE TRIGGER "Page_media_insert" AFTER INSERT ON "Page"
    FOR EACH ROW EXECUTE FUNCTION note_page_media();
CREATE TRIGGER "Page_media_update" AFTER UPDATE OF "body" ON "Page"
    FOR EACH ROW WHEN (OLD."body" IS DISTINCT FROM NEW."body")
    EXECUTE FUNCTION note_page_media();

-- The texts that are there already.
INSERT INTO "EditionMedia" ("editionId", "mediaId")
SELECT DISTINCT "Edition"."id", "Media"."id"
FROM "Edition"
CROSS JOIN LATERAL (SELECT media_named_in("Edition"."body") UNION SELECT "Edition"."photoId") AS named("id")
JOIN "Media" ON "Media"."id" = named."id";
INSERT INTO "PageMedia" ("slug", "mediaId")
SELECT "Page"."slug", "Media"."id"
FROM "Page"
CROSS JOIN LATERAL (SELECT media_named_in("Page"."body")) AS named("id")
JOIN "Media" ON "Media"."id" = named."id";
