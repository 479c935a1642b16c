-- The glossary: short forms, expanded at their first use in an article; search takes them for the words they stand for.
CREATE TABLE "Abbreviation" (
  "id" UUID NOT NULL,
  "short" TEXT NOT NULL,
  "full" TEXT NOT NULL,
  "explanation" TEXT NOT NULL DEFAULT '',
  "spoken" TEXT NOT NULL DEFAULT '',
  CONSTRAINT "Abbreviation_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Abbreviation_short_key" ON "Abbreviation"("short");

ALTER TABLE "Abbreviation" ADD CONSTRAINT "Abbreviation_lengths" CHECK (
  char_length("short") BETWEEN 2 AND 20 AND char_length("full") BETWEEN 1 AND 200
  AND char_length("explanation") <= 600 AND char_length("spoken") <= 60
);
