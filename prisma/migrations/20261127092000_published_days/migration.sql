-- CreateTable
CREATE TABLE "LiveTag" (
    "articleId" UUID NOT NULL,
    "tagId" UUID NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LiveTag_pkey" PRIMARY KEY ("articleId","tagId")
);

-- CreateTable
CREATE TABLE "PublishedDay" (
    "id" BIGSERIAL NOT NULL,
    "scopeId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "change" INTEGER NOT NULL,

    CONSTRAINT "PublishedDay_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PortalZone" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,

    CONSTRAINT "PortalZone_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LiveTag_tagId_publishedAt_articleId_idx" ON "LiveTag"("tagId", "publishedAt" DESC, "articleId" DESC);

-- CreateIndex
CREATE INDEX "PublishedDay_scopeId_day_change_idx" ON "PublishedDay"("scopeId", "day", "change");

-- CreateIndex
CREATE INDEX "Edition_title_idx" ON "Edition" USING GIN ("title" gin_trgm_ops);

-- AddForeignKey
ALTER TABLE "LiveTag" ADD CONSTRAINT "LiveTag_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LiveTag" ADD CONSTRAINT "LiveTag_tagId_fkey" FOREIGN KEY ("tagId") REFERENCES "Tag"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What follows Prisma cannot say. Why there is a ledger: docs/decisions/0020.

ALTER TABLE "PortalZone" ADD CONSTRAINT "PortalZone_one_row" CHECK ("id" = 1);
INSERT INTO "PortalZone" ("name") VALUES ('Europe/Moscow');

-- Terms of the texts that readers have, among all the texts there ever were.
CREATE INDEX "Edition_live_deadline" ON "Edition" ("deadline") WHERE "state" = 'published' AND "deadline" IS NOT NULL;

-- The newest of a category for «Новости по теме», without a look at the articles: where few have the category, the
-- index of all lists would be walked for ever.
CREATE INDEX "Article_live_category" ON "Article" ("liveCategoryId", "publishedAt" DESC, "id" DESC)
    INCLUDE ("slug", "liveEditionId") WHERE "state" = 'published';

CREATE FUNCTION portal_zone() RETURNS text LANGUAGE sql STABLE AS $$ SELECT "name" FROM "PortalZone" $$;

-- Lists that an article in this state stands in, tags aside: that of all articles has the zero id.
CREATE FUNCTION lists_with(state text, category uuid, source uuid) RETURNS SETOF uuid LANGUAGE sql IMMUTABLE AS $$
    SELECT list FROM (VALUES ('00000000-0000-0000-0000-000000000000'::uuid), (category), (source)) AS lists(list)
    WHERE state = 'published' AND list IS NOT NULL
$$;

-- Tags of the live editions of these articles as readers' lists walk them. Tags first: whoever merges them has them
-- locked, and their editions are read when that is over.
CREATE FUNCTION keep_live_tags(articles uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM "Tag" WHERE "id" IN (
        SELECT tagged."tagId" FROM "Article" article
        JOIN "EditionTag" tagged ON tagged."editionId" = article."liveEditionId"
        WHERE article."id" = ANY(articles)
    ) ORDER BY "id" FOR KEY SHARE;
    DELETE FROM "LiveTag" live WHERE live."articleId" = ANY(articles) AND NOT EXISTS (
        SELECT FROM "Article" article JOIN "EditionTag" tagged ON tagged."editionId" = article."liveEditionId"
        WHERE article."id" = live."articleId" AND article."state" = 'published' AND tagged."tagId" = live."tagId"
    );
    INSERT INTO "LiveTag" ("articleId", "tagId", "publishedAt")
    SELECT article."id", tagged."tagId", article."publishedAt"
    FROM "Article" article JOIN "EditionTag" tagged ON tagged."editionId" = article."liveEditionId"
    WHERE article."id" = ANY(articles) AND article."state" = 'published'
    ON CONFLICT ("articleId", "tagId") DO UPDATE SET "publishedAt" = excluded."publishedAt"
    WHERE "LiveTag"."publishedAt" <> excluded."publishedAt";
END $$;

-- Whole statements at a time, so that an import of many articles costs one entry a day and list.
CREATE FUNCTION note_articles() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO "PublishedDay" ("scopeId", "day", "change")
        SELECT list, ("publishedAt" AT TIME ZONE portal_zone())::date, count(*)
        FROM after, lists_with("state", "liveCategoryId", "liveSourceId") AS list GROUP BY 1, 2;
        PERFORM keep_live_tags(ARRAY(SELECT "id" FROM after WHERE "state" = 'published'));
    ELSIF TG_OP = 'DELETE' THEN
        INSERT INTO "PublishedDay" ("scopeId", "day", "change")
        SELECT list, ("publishedAt" AT TIME ZONE portal_zone())::date, -count(*)
        FROM before, lists_with("state", "liveCategoryId", "liveSourceId") AS list GROUP BY 1, 2;
    ELSE
        INSERT INTO "PublishedDay" ("scopeId", "day", "change")
        SELECT list, ("publishedAt" AT TIME ZONE portal_zone())::date, sum(change)
        FROM (
            SELECT -1 AS change, "state", "liveCategoryId", "liveSourceId", "publishedAt" FROM before
            UNION ALL SELECT 1, "state", "liveCategoryId", "liveSourceId", "publishedAt" FROM after
        ) AS changed, lists_with("state", "liveCategoryId", "liveSourceId") AS list
        GROUP BY 1, 2 HAVING sum(change) <> 0;
        IF EXISTS (SELECT FROM before JOIN after USING ("id") WHERE (before."state", before."publishedAt", before."liveEditionId")
            IS DISTINCT FROM (after."state", after."publishedAt", after."liveEditionId")) THEN
            PERFORM keep_live_tags(ARRAY(
                SELECT "id" FROM before JOIN after USING ("id") WHERE (before."state", before."publishedAt", before."liveEditionId")
                IS DISTINCT FROM (after."state", after."publishedAt", after."liveEditionId")
            ));
        END IF;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER "Article_lists_insert" AFTER INSERT ON "Article"
    REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION note_articles();
CREATE TRIGGER "Article_lists_update" AFTER UPDATE ON "Article"
    REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION note_articles();
CREATE TRIGGER "Article_lists_delete" AFTER DELETE ON "Article"
    REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION note_articles();

CREATE FUNCTION note_edition_tags() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE articles uuid[];
BEGIN
    IF TG_OP = 'INSERT' THEN
        articles := ARRAY(SELECT DISTINCT article."id" FROM after JOIN "Article" article ON article."liveEditionId" = after."editionId");
    ELSIF TG_OP = 'DELETE' THEN
        articles := ARRAY(SELECT DISTINCT article."id" FROM before JOIN "Article" article ON article."liveEditionId" = before."editionId");
    ELSE
        articles := ARRAY(
            SELECT article."id" FROM before JOIN "Article" article ON article."liveEditionId" = before."editionId"
            UNION SELECT article."id" FROM after JOIN "Article" article ON article."liveEditionId" = after."editionId"
        );
    END IF;
    IF cardinality(articles) > 0 THEN PERFORM keep_live_tags(articles); END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER "EditionTag_lists_insert" AFTER INSERT ON "EditionTag"
    REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION note_edition_tags();
CREATE TRIGGER "EditionTag_lists_update" AFTER UPDATE ON "EditionTag"
    REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION note_edition_tags();
CREATE TRIGGER "EditionTag_lists_delete" AFTER DELETE ON "EditionTag"
    REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION note_edition_tags();

CREATE FUNCTION note_live_tags() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        INSERT INTO "PublishedDay" ("scopeId", "day", "change")
        SELECT "tagId", ("publishedAt" AT TIME ZONE portal_zone())::date, -count(*) FROM before GROUP BY 1, 2;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        INSERT INTO "PublishedDay" ("scopeId", "day", "change")
        SELECT "tagId", ("publishedAt" AT TIME ZONE portal_zone())::date, count(*) FROM after GROUP BY 1, 2;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER "LiveTag_lists_insert" AFTER INSERT ON "LiveTag"
    REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION note_live_tags();
CREATE TRIGGER "LiveTag_lists_update" AFTER UPDATE ON "LiveTag"
    REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION note_live_tags();
CREATE TRIGGER "LiveTag_lists_delete" AFTER DELETE ON "LiveTag"
    REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION note_live_tags();

-- Only tests empty the whole table; its days go with it.
CREATE FUNCTION forget_days() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN DELETE FROM "PublishedDay"; RETURN NULL; END $$;
CREATE TRIGGER "Article_lists_truncate" AFTER TRUNCATE ON "Article"
    FOR EACH STATEMENT EXECUTE FUNCTION forget_days();

-- Of many entries one a day and list; what sums up to nothing goes. Whoever publishes meanwhile waits for nobody.
CREATE FUNCTION compact_published_days() RETURNS integer LANGUAGE sql AS $$
    WITH many AS (
        SELECT "scopeId", "day" FROM "PublishedDay" GROUP BY 1, 2 HAVING count(*) > 1 OR sum("change") = 0
    ), gone AS (
        DELETE FROM "PublishedDay" entry USING many
        WHERE entry."scopeId" = many."scopeId" AND entry."day" = many."day"
        RETURNING entry."scopeId", entry."day", entry."change"
    ), sums AS (
        INSERT INTO "PublishedDay" ("scopeId", "day", "change")
        SELECT "scopeId", "day", sum("change") FROM gone GROUP BY 1, 2 HAVING sum("change") <> 0 RETURNING 1
    )
    SELECT (SELECT count(*)::integer FROM gone) - (SELECT count(*)::integer FROM sums)
$$;

-- Days anew, all of them, as the clocks of this zone count them. Whoever publishes meanwhile waits.
CREATE FUNCTION set_portal_zone(zone text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    LOCK TABLE "Article", "EditionTag", "LiveTag" IN SHARE ROW EXCLUSIVE MODE;
    UPDATE "PortalZone" SET "name" = zone;
    DELETE FROM "PublishedDay";
    INSERT INTO "PublishedDay" ("scopeId", "day", "change")
    SELECT list, ("publishedAt" AT TIME ZONE zone)::date, count(*)
    FROM "Article", lists_with("state", "liveCategoryId", "liveSourceId") AS list GROUP BY 1, 2
    UNION ALL
    SELECT "tagId", ("publishedAt" AT TIME ZONE zone)::date, count(*) FROM "LiveTag" GROUP BY 1, 2;
END $$;

-- The articles that are there already. The triggers count their tags, set_portal_zone counts all once more from nothing.
SELECT keep_live_tags(ARRAY(SELECT "id" FROM "Article" WHERE "state" = 'published'));
SELECT set_portal_zone('Europe/Moscow');
