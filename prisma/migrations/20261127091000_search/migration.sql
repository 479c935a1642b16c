-- Search has a narrow table of its own: what is published, and nothing else, so that nothing else can be found.
-- docs/decisions/0019 tells why.

-- Stress marks, soft hyphens and signs of no width stand inside words without parting them; the two control characters
-- mark what was found.
CREATE FUNCTION portal_search_text(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT translate($1, E'\x02\x03\u00ad\u0300\u0301\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff', '')
$$;

-- The same text, character for character, with е for ё and spaces for the signs that PostgreSQL's parser reads into
-- words: hyphens, dots of hosts and dates, slashes of paths, signs of numbers, tags.
CREATE FUNCTION portal_search_words(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT translate($1, E'ёЁ-./:+@_&<>=%#~''\\\u2010\u2011\u2013\u2014\u2212', 'еЕ                              ')
$$;

-- Weights: title A, lead B, text C.
CREATE FUNCTION portal_search_vector("title" text, "lead" text, "body" text, "summary" text, "card" jsonb)
RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT setweight(to_tsvector('pg_catalog.russian', portal_search_words(portal_search_text("title"))), 'A')
    || setweight(to_tsvector('pg_catalog.russian', portal_search_words(portal_search_text("lead"))), 'B')
    || setweight(to_tsvector('pg_catalog.russian', portal_search_words(portal_search_text("body" || ' ' || "summary" || ' '
      || coalesce((SELECT string_agg("value" #>> '{}', ' ') FROM jsonb_path_query("card", 'strict $.**') "value"
                   WHERE jsonb_typeof("value") = 'string'), '')))), 'C')
$$;

CREATE TABLE "SearchEntry" (
  "articleId" UUID NOT NULL,
  "publishedAt" TIMESTAMPTZ(3) NOT NULL,
  "categoryId" UUID,
  "sourceId" UUID,
  "vector" tsvector NOT NULL,
  "titleVector" tsvector NOT NULL,
  "ballast" TEXT NOT NULL DEFAULT repeat(' ', 2100),
  CONSTRAINT "SearchEntry_pkey" PRIMARY KEY ("articleId")
) WITH (toast_tuple_target = 128);
-- Vectors lie out of line, not compressed: counting and sorting read a table of 20 MB in place of 120, ranking unpacks
-- nothing. PostgreSQL thinks of moving anything only where a row has more than 2 KB, and many have not: the ballast makes
-- them heavy enough, and is itself packed into a few bytes.
ALTER TABLE "SearchEntry" ALTER COLUMN "vector" SET STORAGE EXTERNAL, ALTER COLUMN "titleVector" SET STORAGE EXTERNAL;
ALTER TABLE "SearchEntry" ADD CONSTRAINT "SearchEntry_articleId_fkey"
  FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was published, changed or taken away since the portal's words were collected last.
CREATE TABLE "SearchChange" (
  "id" BIGSERIAL NOT NULL,
  "articleId" UUID,
  "gone" tsvector,
  CONSTRAINT "SearchChange_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "SearchChange_one" CHECK (num_nonnulls("articleId", "gone") = 1)
);

CREATE TABLE "SearchWord" (
  "word" TEXT NOT NULL,
  "lexeme" TEXT NOT NULL,
  "uses" INTEGER NOT NULL,
  CONSTRAINT "SearchWord_pkey" PRIMARY KEY ("word")
);

CREATE TABLE "SynonymGroup" (
  "id" UUID NOT NULL,
  "words" TEXT[] NOT NULL,
  "version" INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT "SynonymGroup_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "SynonymGroup_words" CHECK (cardinality("words") BETWEEN 2 AND 12 AND array_position("words", '') IS NULL)
);

CREATE FUNCTION portal_search_articles() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  "changed" uuid[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg("id") INTO "changed" FROM "newRows" WHERE "state" = 'published';
  ELSE
    SELECT array_agg("fresh"."id") INTO "changed" FROM "newRows" "fresh" JOIN "oldRows" "former" ON "former"."id" = "fresh"."id"
    WHERE ("fresh"."state", "fresh"."liveEditionId", "fresh"."publishedAt", "fresh"."liveCategoryId", "fresh"."liveSourceId")
      IS DISTINCT FROM ("former"."state", "former"."liveEditionId", "former"."publishedAt", "former"."liveCategoryId", "former"."liveSourceId");
  END IF;
  IF "changed" IS NULL THEN RETURN NULL; END IF;
  DELETE FROM "SearchEntry" "entry" USING "Article" "article"
  WHERE "entry"."articleId" = ANY("changed") AND "article"."id" = "entry"."articleId"
    AND ("article"."state" <> 'published' OR "article"."liveEditionId" IS NULL);
  INSERT INTO "SearchEntry" AS "entry" ("articleId", "publishedAt", "categoryId", "sourceId", "vector", "titleVector")
  SELECT "article"."id", "article"."publishedAt", "article"."liveCategoryId", "article"."liveSourceId",
    portal_search_vector("edition"."title", "edition"."lead", "edition"."bodyText", "edition"."plainSummary", "edition"."actionCard"),
    to_tsvector('pg_catalog.russian', portal_search_words(portal_search_text("edition"."title")))
  FROM "Article" "article" JOIN "Edition" "edition" ON "edition"."id" = "article"."liveEditionId"
  WHERE "article"."id" = ANY("changed") AND "article"."state" = 'published' AND "article"."publishedAt" IS NOT NULL
  ORDER BY "article"."id"
  ON CONFLICT ("articleId") DO UPDATE SET "publishedAt" = EXCLUDED."publishedAt", "categoryId" = EXCLUDED."categoryId",
    "sourceId" = EXCLUDED."sourceId", "vector" = EXCLUDED."vector", "titleVector" = EXCLUDED."titleVector", "ballast" = DEFAULT;
  RETURN NULL;
END
$$;

-- Words of a live edition that are put right in place.
CREATE FUNCTION portal_search_editions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "SearchEntry" "entry" SET
    "vector" = portal_search_vector("fresh"."title", "fresh"."lead", "fresh"."bodyText", "fresh"."plainSummary", "fresh"."actionCard"),
    "titleVector" = to_tsvector('pg_catalog.russian', portal_search_words(portal_search_text("fresh"."title"))),
    "ballast" = DEFAULT
  FROM "newRows" "fresh" JOIN "oldRows" "former" ON "former"."id" = "fresh"."id"
    JOIN "Article" "article" ON "article"."liveEditionId" = "fresh"."id"
  WHERE "entry"."articleId" = "article"."id"
    AND ("fresh"."title", "fresh"."lead", "fresh"."bodyText", "fresh"."plainSummary", "fresh"."actionCard")
      IS DISTINCT FROM ("former"."title", "former"."lead", "former"."bodyText", "former"."plainSummary", "former"."actionCard");
  RETURN NULL;
END
$$;

CREATE FUNCTION portal_search_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO "SearchChange" ("articleId") SELECT "articleId" FROM "newRows";
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO "SearchChange" ("gone") SELECT "vector" FROM "oldRows";
  ELSE
    INSERT INTO "SearchChange" ("articleId", "gone")
    SELECT "part"."articleId", "part"."gone"
    FROM "newRows" "fresh" JOIN "oldRows" "former" ON "former"."articleId" = "fresh"."articleId"
    CROSS JOIN LATERAL (VALUES (NULL::uuid, "former"."vector"), ("fresh"."articleId", NULL::tsvector)) AS "part"("articleId", "gone")
    WHERE "fresh"."vector" <> "former"."vector";
  END IF;
  RETURN NULL;
END
$$;

CREATE TRIGGER "Article_search_insert" AFTER INSERT ON "Article"
  REFERENCING NEW TABLE AS "newRows" FOR EACH STATEMENT EXECUTE FUNCTION portal_search_articles();
CREATE TRIGGER "Article_search_update" AFTER UPDATE ON "Article"
  REFERENCING NEW TABLE AS "newRows" OLD TABLE AS "oldRows" FOR EACH STATEMENT EXECUTE FUNCTION portal_search_articles();
CREATE TRIGGER "Edition_search_update" AFTER UPDATE ON "Edition"
  REFERENCING NEW TABLE AS "newRows" OLD TABLE AS "oldRows" FOR EACH STATEMENT EXECUTE FUNCTION portal_search_editions();
CREATE TRIGGER "SearchEntry_insert" AFTER INSERT ON "SearchEntry"
  REFERENCING NEW TABLE AS "newRows" FOR EACH STATEMENT EXECUTE FUNCTION portal_search_changes();
CREATE TRIGGER "SearchEntry_update" AFTER UPDATE ON "SearchEntry"
  REFERENCING NEW TABLE AS "newRows" OLD TABLE AS "oldRows" FOR EACH STATEMENT EXECUTE FUNCTION portal_search_changes();
CREATE TRIGGER "SearchEntry_delete" AFTER DELETE ON "SearchEntry"
  REFERENCING OLD TABLE AS "oldRows" FOR EACH STATEMENT EXECUTE FUNCTION portal_search_changes();

-- What is published already, before the indexes: they are built faster than they are filled.
INSERT INTO "SearchEntry" ("articleId", "publishedAt", "categoryId", "sourceId", "vector", "titleVector")
SELECT "article"."id", "article"."publishedAt", "article"."liveCategoryId", "article"."liveSourceId",
  portal_search_vector("edition"."title", "edition"."lead", "edition"."bodyText", "edition"."plainSummary", "edition"."actionCard"),
  to_tsvector('pg_catalog.russian', portal_search_words(portal_search_text("edition"."title")))
FROM "Article" "article" JOIN "Edition" "edition" ON "edition"."id" = "article"."liveEditionId"
WHERE "article"."state" = 'published' AND "article"."publishedAt" IS NOT NULL;

-- A long pending list would be read by every search.
CREATE INDEX "SearchEntry_vector_idx" ON "SearchEntry" USING GIN ("vector") WITH (gin_pending_list_limit = 512);
CREATE INDEX "SearchEntry_titleVector_idx" ON "SearchEntry" USING GIN ("titleVector") WITH (gin_pending_list_limit = 512);
CREATE INDEX "SearchEntry_publishedAt_articleId_idx" ON "SearchEntry"("publishedAt" DESC, "articleId" DESC);
CREATE INDEX "SearchWord_word_idx" ON "SearchWord" USING GIN ("word" gin_trgm_ops);
CREATE INDEX "SearchWord_lexeme_idx" ON "SearchWord"("lexeme");

-- Likeness compares a few hundred editions by their ids; nobody searches all of them, drafts and old ones, by words.
DROP INDEX "Edition_searchVector_idx";
