import { and, eq, inArray, lte, type SQL, sql } from "drizzle-orm";
import { placeOf } from "@/db/schema/columns";
import { type BUCKETS, balanceEntry, surplus } from "@/db/schema/surplus";
import { type BalanceEntryId, type ClaimId, mintId, type RegionId, regionOf, type SurplusId } from "@/server/kernel/id";
import type { Place } from "@/server/kernel/place";
import type { Reader, Transaction } from "@/server/platform/database";

export type Bucket = (typeof BUCKETS)[number];
export type NewLot = typeof surplus.$inferInsert;
export type LotRow = Omit<typeof surplus.$inferSelect, "place"> & { place: Place };

/** Both halves of the key: one shard, one partition. */
const isLot = (id: SurplusId): SQL => and(eq(surplus.regionId, regionOf(id)), eq(surplus.id, id)) as SQL;

const columns = {
  regionId: surplus.regionId,
  id: surplus.id,
  providerId: surplus.providerId,
  postedBy: surplus.postedBy,
  title: surplus.title,
  category: surplus.category,
  carbonCategory: surplus.carbonCategory,
  storage: surplus.storage,
  halal: surplus.halal,
  allergens: surplus.allergens,
  unitName: surplus.unitName,
  gramsPerUnit: surplus.gramsPerUnit,
  cookedAt: surplus.cookedAt,
  printedDate: surplus.printedDate,
  leftColdAt: surplus.leftColdAt,
  place: placeOf(surplus.place),
  cell: surplus.cell,
  zone: surplus.zone,
  pickupUntil: surplus.pickupUntil,
  safeUntil: surplus.safeUntil,
  openToAll: surplus.openToAll,
  state: surplus.state,
  unitsPosted: surplus.unitsPosted,
  unitsOpen: surplus.unitsOpen,
  unitsHeld: surplus.unitsHeld,
  unitsAccepted: surplus.unitsAccepted,
  unitsRejected: surplus.unitsRejected,
  unitsExpired: surplus.unitsExpired,
  unitsWithdrawn: surplus.unitsWithdrawn,
  unitsRecalled: surplus.unitsRecalled,
  unitsDiverted: surplus.unitsDiverted,
  withdrawReason: surplus.withdrawReason,
  recalledAt: surplus.recalledAt,
  photoId: surplus.photoId,
  version: surplus.version,
  postedAt: surplus.postedAt,
  endedAt: surplus.endedAt,
  traceParent: surplus.traceParent,
};

export async function saveNewLot(tx: Transaction, lot: NewLot): Promise<void> {
  await tx.insert(surplus).values(lot);
}

export async function findLotRow(reader: Reader, id: SurplusId): Promise<LotRow | undefined> {
  const [row] = await reader.select(columns).from(surplus).where(isLot(id));
  return row;
}

/** Locks a lot for the rest of the transaction. */
export async function lockLot(tx: Transaction, id: SurplusId): Promise<LotRow | undefined> {
  const [row] = await tx.select(columns).from(surplus).where(isLot(id)).for("no key update");
  return row;
}

export async function saveLotEdit(
  tx: Transaction,
  id: SurplusId,
  version: number,
  change: Partial<Pick<NewLot, "title" | "allergens" | "pickupUntil" | "safeUntil" | "openToAll" | "photoId">>,
): Promise<boolean> {
  const rows = await tx
    .update(surplus)
    .set({ ...change, version: sql`${surplus.version} + 1` })
    .where(and(isLot(id), eq(surplus.version, version), inArray(surplus.state, ["scheduled", "open"])))
    .returning({ id: surplus.id });
  return rows.length === 1;
}

export type Opening = Readonly<{ regionId: RegionId; surplusId: SurplusId; openToAll: boolean }>;

/** Opens living lots to all, or not, by one statement. @returns what became of those that still live */
export async function saveOpenToAll(tx: Transaction, wishes: readonly Opening[]) {
  if (wishes.length === 0) return [];
  const rows = wishes.map(({ regionId, surplusId, openToAll }) => [regionId, surplusId, openToAll]);
  const given = sql`(select (one->>0)::integer as region_id, (one->>1)::uuid as surplus_id, (one->>2)::boolean as opens
    from jsonb_array_elements(${JSON.stringify(rows)}::text::jsonb) as all_given (one)) as given`;
  return await tx
    .update(surplus)
    .set({ openToAll: sql`given.opens`, version: sql`${surplus.version} + 1` })
    .from(given)
    .where(
      sql`${surplus.regionId} = given.region_id and ${surplus.id} = given.surplus_id and ${surplus.state} in ('open', 'claimed')`,
    )
    .returning({
      id: surplus.id,
      providerId: surplus.providerId,
      regionId: surplus.regionId,
      cell: surplus.cell,
      version: surplus.version,
      unitsOpen: surplus.unitsOpen,
    });
}

export async function saveWithdrawReason(tx: Transaction, id: SurplusId, reason: string): Promise<void> {
  await tx.update(surplus).set({ withdrawReason: reason }).where(isLot(id));
}

export type Move = Readonly<{
  from: Exclude<Bucket, "posted">;
  to: Exclude<Bucket, "posted">;
  units: number;
  claimId?: ClaimId | null;
  weightGrams?: number | null;
  weightMethod?: "scale" | "estimate" | "unknown" | null;
  carbonSet?: string | null;
  co2eGrams?: number | null;
}>;

/** Books units moving between buckets: the counters of the lot and an entry each, and the state that follows. */
export async function moveUnits(tx: Transaction, id: SurplusId, moves: readonly Move[], now: Date): Promise<LotRow> {
  const real = moves.filter((move) => move.units > 0);
  if (real.length > 0) await tx.insert(balanceEntry).values(real.map((move) => entryOf(id, move, now)));
  const after = countersAfter(real);
  const isAlive = sql`${after.unitsOpen} + ${after.unitsHeld} > 0`;
  const [row] = await tx
    .update(surplus)
    .set({
      ...after,
      state: stateAfter(after),
      endedAt: sql`case when ${isAlive} then null else ${now.toISOString()}::timestamptz end`,
      version: sql`${surplus.version} + 1`,
    })
    .where(isLot(id))
    .returning(columns);
  if (!row) throw new Error(`lot ${id} vanished inside its own transaction`);
  return row;
}

const COUNTERS = {
  unitsOpen: "open",
  unitsHeld: "held",
  unitsAccepted: "accepted",
  unitsRejected: "rejected",
  unitsExpired: "expired",
  unitsWithdrawn: "withdrawn",
  unitsRecalled: "recalled",
  unitsDiverted: "diverted",
} as const satisfies Partial<Record<keyof LotRow, Bucket>>;
type Counters = Record<keyof typeof COUNTERS, SQL>;

function countersAfter(moves: readonly Move[]): Counters {
  const change = (bucket: Bucket) =>
    moves.reduce((sum, { from, to, units }) => sum + (to === bucket ? units : 0) - (from === bucket ? units : 0), 0);
  const pairs = Object.entries(COUNTERS) as [keyof Counters, Bucket][];
  return Object.fromEntries(
    pairs.map(([column, bucket]) => [column, sql`(${surplus[column]} + ${change(bucket)}::int)`]),
  ) as Counters;
}

/** The one state that follows from the counters; a lot ends when nothing is open or held. */
const stateAfter = (
  after: Counters,
): SQL => sql`case when ${after.unitsOpen} > 0 then 'open' when ${after.unitsHeld} > 0 then 'claimed'
  when ${after.unitsAccepted} + ${after.unitsRejected} > 0 then 'completed'
  when ${after.unitsWithdrawn} + ${after.unitsRecalled} > 0 then 'withdrawn' else 'expired' end`;

const entryOf = (id: SurplusId, move: Move, now: Date): typeof balanceEntry.$inferInsert => ({
  regionId: regionOf(id),
  id: mintId<"balance">(regionOf(id), now),
  surplusId: id,
  claimId: move.claimId ?? null,
  fromBucket: move.from,
  toBucket: move.to,
  units: move.units,
  weightGrams: move.weightGrams ?? null,
  weightMethod: move.weightMethod ?? null,
  carbonSet: move.carbonSet ?? null,
  co2eGrams: move.co2eGrams ?? null,
  at: now,
});

/** The entry that opens a lot's books. */
export async function savePosting(tx: Transaction, id: SurplusId, units: number, now: Date): Promise<void> {
  const entryId: BalanceEntryId = mintId<"balance">(regionOf(id), now);
  await tx.insert(balanceEntry).values({
    regionId: regionOf(id),
    id: entryId,
    surplusId: id,
    fromBucket: "posted",
    toBucket: "open",
    units,
    at: now,
  });
}

/** Locks lots with open units whose pickup window or safety clock ran out, skipping those others hold. */
export async function lockDueLots(tx: Transaction, now: Date, limit: number): Promise<LotRow[]> {
  return await tx
    .select(columns)
    .from(surplus)
    .where(
      and(inArray(surplus.state, ["open", "claimed"]), sql`${surplus.unitsOpen} > 0`, lte(surplus.pickupUntil, now)),
    )
    .limit(limit)
    .for("no key update", { skipLocked: true });
}

/** Locks scheduled lots whose moment has come, skipping those others hold. */
export async function lockScheduledLots(tx: Transaction, now: Date, limit: number): Promise<LotRow[]> {
  return await tx
    .select(columns)
    .from(surplus)
    .where(and(sql`${surplus.state} = 'scheduled'`, lte(surplus.postedAt, now)))
    .limit(limit)
    .for("no key update", { skipLocked: true });
}

export async function saveOpened(tx: Transaction, id: SurplusId): Promise<void> {
  await tx.update(surplus).set({ state: "open" }).where(isLot(id));
}
