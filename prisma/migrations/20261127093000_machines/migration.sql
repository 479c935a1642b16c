-- The newest change of a month's articles, for the index of sitemaps: of those that changed at all, which are few.
CREATE INDEX "Article_changed" ON "Article" ("publishedAt", "changedAt")
  WHERE "state" = 'published' AND "changedAt" IS NOT NULL;
