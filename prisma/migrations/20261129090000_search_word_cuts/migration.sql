-- A short word that was mistyped shares too few trigrams with the one that was meant: «лгота» and «льгота» three of
-- nine. Two words are one slip apart only if one of them, or what is left of both without one letter, is the same
-- (symmetric deletes). Longer words are found by trigrams.
CREATE FUNCTION portal_word_cuts(text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT coalesce(array_agg(DISTINCT cut), '{}') FROM (
    SELECT $1 UNION ALL SELECT left($1, place - 1) || substr($1, place + 1) FROM generate_series(1, length($1)) place
  ) cuts(cut)
  WHERE length($1) <= 8
$$;
CREATE INDEX "SearchWord_cuts_idx" ON "SearchWord" USING GIN (portal_word_cuts("word"));
