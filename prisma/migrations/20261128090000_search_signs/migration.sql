-- «й» and «ё» may be two signs each (texts out of PDF files and from Macs): they are read as one. Also here: stress
-- marks, soft hyphens and signs of no width go, as before.
CREATE OR REPLACE FUNCTION portal_search_text(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT translate(normalize($1, NFC), E'\x02\x03\u00ad\u0300\u0301\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff', '')
$$;

UPDATE "SearchEntry" "entry" SET
  "vector" = portal_search_vector("edition"."title", "edition"."lead", "edition"."bodyText", "edition"."plainSummary", "edition"."actionCard"),
  "titleVector" = to_tsvector('pg_catalog.russian', portal_search_words(portal_search_text("edition"."title"))),
  "ballast" = DEFAULT
FROM "Article" "article" JOIN "Edition" "edition" ON "edition"."id" = "article"."liveEditionId"
WHERE "article"."id" = "entry"."articleId"
  AND concat_ws(' ', "edition"."title", "edition"."lead", "edition"."bodyText", "edition"."plainSummary", "edition"."actionCard"::text)
    IS NOT NFC NORMALIZED;

-- Latin words have English stems in the index; by others they were never found to be gone.
DELETE FROM "SearchWord"
WHERE cardinality(tsvector_to_array(to_tsvector('pg_catalog.russian', "word"))) <> 1;
UPDATE "SearchWord" SET "lexeme" = (tsvector_to_array(to_tsvector('pg_catalog.russian', "word")))[1]
WHERE "lexeme" <> (tsvector_to_array(to_tsvector('pg_catalog.russian', "word")))[1];
