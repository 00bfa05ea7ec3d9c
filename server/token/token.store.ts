import { and, desc, eq, sql } from "drizzle-orm";
import { carbonCounted, tokenTally } from "@/db/schema/token";
import type { OrganisationId } from "@/server/kernel/id";
import type { Reader, Transaction } from "@/server/platform/database";
import type { Counted } from "@/server/token/token.view";

type TallyRow = typeof tokenTally.$inferSelect;

/**
 * Counts entries, each once for ever, in the order of their ids whoever brings them: so two who bring the same wait in a line.
 * @returns the grams of those that were not counted before, by organisation
 */
export async function saveCounted(
  tx: Transaction,
  rows: readonly Counted[],
): Promise<ReadonlyMap<OrganisationId, number>> {
  const gained = new Map<OrganisationId, number>();
  if (rows.length === 0) return gained;
  const saved = await tx
    .insert(carbonCounted)
    .values([...rows].sort((one, other) => (one.entryId < other.entryId ? -1 : 1)))
    .onConflictDoNothing()
    .returning({ organisationId: carbonCounted.organisationId, grams: carbonCounted.co2eGrams });
  for (const { organisationId, grams } of saved) gained.set(organisationId, grams + (gained.get(organisationId) ?? 0));
  return gained;
}

/** Adds grams to what is counted for an organisation and holds its lock until the transaction ends. */
export async function addToTally(
  tx: Transaction,
  organisationId: OrganisationId,
  co2eGrams: number,
): Promise<TallyRow> {
  await tx.insert(tokenTally).values({ organisationId }).onConflictDoNothing();
  const [row] = await tx
    .update(tokenTally)
    .set({ co2eGrams: sql`${tokenTally.co2eGrams} + ${co2eGrams}` })
    .where(eq(tokenTally.organisationId, organisationId))
    .returning();
  if (!row) throw new Error("a tally was not written");
  return row;
}

/** Notes that the books have so many tokens more, or fewer. */
export async function savePosted(tx: Transaction, organisationId: OrganisationId, tokens: number): Promise<void> {
  await tx
    .update(tokenTally)
    .set({ minted: sql`${tokenTally.minted} + ${tokens}`, transfers: sql`${tokenTally.transfers} + 1` })
    .where(eq(tokenTally.organisationId, organisationId));
}

/** Nothing from before is left to be counted. */
export async function saveCaughtUp(tx: Transaction, organisationId: OrganisationId): Promise<void> {
  await tx.update(tokenTally).set({ isBehind: false }).where(eq(tokenTally.organisationId, organisationId));
}

/** Grams of CO₂e counted for an organisation in all years. */
export async function sumCounted(reader: Reader, organisationId: OrganisationId): Promise<number> {
  const [row] = await reader
    .select({ grams: tokenTally.co2eGrams })
    .from(tokenTally)
    .where(eq(tokenTally.organisationId, organisationId));
  return row?.grams ?? 0;
}

/** What was counted for an organisation in a year, by factor set, the most used first. */
export async function sumYear(
  reader: Reader,
  organisationId: OrganisationId,
  year: number,
): Promise<Readonly<{ carbonSet: string; grams: number }>[]> {
  const { carbonSet, co2eGrams } = carbonCounted;
  return await reader
    .select({ carbonSet, grams: sql<number>`sum(${co2eGrams})`.mapWith(Number) })
    .from(carbonCounted)
    .where(and(eq(carbonCounted.organisationId, organisationId), eq(carbonCounted.year, year)))
    .groupBy(carbonSet)
    .orderBy(desc(sql`count(*)`));
}
