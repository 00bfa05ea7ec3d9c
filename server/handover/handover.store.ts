import { and, asc, eq, gt, lte, sql } from "drizzle-orm";
import { wrongCode } from "@/db/schema/handover";
import type { OrganisationId } from "@/server/kernel/id";
import type { Transaction } from "@/server/platform/database";

const DOOR_LOCK = 7_302;

/** One try at a time for a provider, so that tries sent together are counted one by one. Held to the end of the transaction. */
export async function lockDoor(tx: Transaction, providerId: OrganisationId): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${DOOR_LOCK}, hashtext(${providerId}))`);
}

/** When a provider typed wrong codes since a moment, oldest first. */
export async function listWrongCodes(tx: Transaction, providerId: OrganisationId, since: Date): Promise<Date[]> {
  const rows = await tx
    .select({ at: wrongCode.at })
    .from(wrongCode)
    .where(and(eq(wrongCode.providerId, providerId), gt(wrongCode.at, since)))
    .orderBy(asc(wrongCode.at));
  return rows.map((row) => row.at);
}

/** Notes a wrong code and forgets those too old to count. */
export async function saveWrongCode(
  tx: Transaction,
  providerId: OrganisationId,
  at: Date,
  forget: Date,
): Promise<void> {
  await tx.delete(wrongCode).where(and(eq(wrongCode.providerId, providerId), lte(wrongCode.at, forget)));
  await tx.insert(wrongCode).values({ providerId, at });
}
