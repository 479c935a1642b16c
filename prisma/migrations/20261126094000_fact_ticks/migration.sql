-- Facts that a second person compared with their source.

-- CreateTable
CREATE TABLE "FactTick" (
    "editionId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FactTick_pkey" PRIMARY KEY ("editionId","kind","value")
);

-- CreateIndex
CREATE INDEX "FactTick_personId_idx" ON "FactTick"("personId");

-- AddForeignKey
ALTER TABLE "FactTick" ADD CONSTRAINT "FactTick_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FactTick" ADD CONSTRAINT "FactTick_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "FactTick"
  ADD CONSTRAINT "FactTick_kind" CHECK ("kind" IN ('sum', 'date', 'phone', 'person')),
  ADD CONSTRAINT "FactTick_value" CHECK (length("value") BETWEEN 1 AND 200);
