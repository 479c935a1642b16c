-- CreateTable
CREATE TABLE "SecondFactor" (
    "personId" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmedAt" TIMESTAMPTZ(3),
    "lastStep" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "SecondFactor_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "personId" UUID NOT NULL,
    "codeHash" TEXT NOT NULL,

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("personId","codeHash")
);

-- CreateTable
CREATE TABLE "AccessLink" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AccessLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PasswordRequest" (
    "id" UUID NOT NULL,
    "email" CITEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PasswordRequest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "AccessLink_personId_kind_key" ON "AccessLink"("personId", "kind");

-- AddForeignKey
ALTER TABLE "SecondFactor" ADD CONSTRAINT "SecondFactor_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccessLink" ADD CONSTRAINT "AccessLink_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- What follows Prisma cannot say.

ALTER TABLE "SecondFactor" ADD CONSTRAINT "SecondFactor_step" CHECK ("lastStep" >= 0);
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_hash" CHECK (length("codeHash") = 43);
ALTER TABLE "AccessLink" ADD CONSTRAINT "AccessLink_kind" CHECK ("kind" IN ('invitation', 'reset'));
ALTER TABLE "AccessLink" ADD CONSTRAINT "AccessLink_moments" CHECK ("expiresAt" > "createdAt");
ALTER TABLE "PasswordRequest" ADD CONSTRAINT "PasswordRequest_lengths" CHECK (length("email") BETWEEN 3 AND 254);
