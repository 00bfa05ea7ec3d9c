import { and, desc, eq, gt, isNull, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { person } from "@/db/schema/identity";
import { apiKey } from "@/db/schema/identity-key";
import type { KeyRecord } from "@/server/identity/identity.key.contract";
import type { ApiKeyId, OrganisationId, PersonId } from "@/server/kernel/id";
import type { Database, Reader, Transaction } from "@/server/platform/database";

const maker = alias(person, "maker");
const revoker = alias(person, "revoker");

/** Saves a key; false when its prefix is taken. */
export async function saveKey(tx: Transaction, row: typeof apiKey.$inferInsert): Promise<boolean> {
  const saved = await tx.insert(apiKey).values(row).onConflictDoNothing().returning({ id: apiKey.id });
  return saved.length === 1;
}

export async function findKeyByPrefix(reader: Reader, prefix: string) {
  const [row] = await reader.select().from(apiKey).where(eq(apiKey.prefix, prefix));
  return row ?? null;
}

const shown = {
  id: apiKey.id,
  name: apiKey.name,
  prefix: apiKey.prefix,
  scopes: apiKey.scopes,
  limitPerMinute: apiKey.limitPerMinute,
  madeBy: sql<string>`coalesce(${maker.displayName}, '')`,
  createdAt: apiKey.createdAt,
  expiresAt: apiKey.expiresAt,
  lastUsedAt: apiKey.lastUsedAt,
  revokedAt: apiKey.revokedAt,
  revokedBy: revoker.displayName,
};

/** The keys of an organisation, newest first, the ended ones among them. */
export async function listKeys(reader: Reader, organisationId: OrganisationId): Promise<KeyRecord[]> {
  return await reader
    .select(shown)
    .from(apiKey)
    .leftJoin(maker, eq(maker.id, apiKey.madeBy))
    .leftJoin(revoker, eq(revoker.id, apiKey.revokedBy))
    .where(eq(apiKey.organisationId, organisationId))
    .orderBy(desc(apiKey.createdAt), desc(apiKey.id))
    .limit(100);
}

/** How many keys of an organisation still open doors; its staff wait for each other here. */
export async function countLiveKeys(tx: Transaction, organisationId: OrganisationId, now: Date): Promise<number> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`keys ${organisationId}`}, 0))`);
  const rows = await tx
    .select({ id: apiKey.id })
    .from(apiKey)
    .where(
      and(
        eq(apiKey.organisationId, organisationId),
        isNull(apiKey.revokedAt),
        or(isNull(apiKey.expiresAt), gt(apiKey.expiresAt, now)),
      ),
    );
  return rows.length;
}

const ownKey = (id: ApiKeyId, organisationId: OrganisationId) =>
  and(eq(apiKey.id, id), eq(apiKey.organisationId, organisationId));

/** Revokes a key of an organisation; false when it is none of theirs or already revoked. */
export async function saveKeyRevoked(
  tx: Transaction,
  { id, organisationId, by, now }: { id: ApiKeyId; organisationId: OrganisationId; by: PersonId; now: Date },
): Promise<boolean> {
  const revoked = await tx
    .update(apiKey)
    .set({ revokedAt: now, revokedBy: by })
    .where(and(ownKey(id, organisationId), isNull(apiKey.revokedAt)))
    .returning({ id: apiKey.id });
  return revoked.length === 1;
}

export async function hasKey(reader: Reader, id: ApiKeyId, organisationId: OrganisationId): Promise<boolean> {
  const rows = await reader.select({ id: apiKey.id }).from(apiKey).where(ownKey(id, organisationId));
  return rows.length === 1;
}

export async function saveKeyUsed(db: Database, id: ApiKeyId, at: Date): Promise<void> {
  await db.update(apiKey).set({ lastUsedAt: at }).where(eq(apiKey.id, id));
}
