import { and, eq, isNull, lte, type SQL, sql } from "drizzle-orm";
import { marketSetting, sale } from "@/db/schema/market";
import { type OrganisationId, regionOf, type SurplusId } from "@/server/kernel/id";
import type { Schedule } from "@/server/market/market.rules";
import type { Reader, Transaction } from "@/server/platform/database";

export type SaleRow = Omit<typeof sale.$inferSelect, "place">;

const isSale = (id: SurplusId): SQL => and(eq(sale.regionId, regionOf(id)), eq(sale.surplusId, id)) as SQL;

const columns = {
  regionId: sale.regionId,
  surplusId: sale.surplusId,
  providerId: sale.providerId,
  cell: sale.cell,
  listPriceRupiah: sale.listPriceRupiah,
  floorPriceRupiah: sale.floorPriceRupiah,
  auctionFrom: sale.auctionFrom,
  saleUntil: sale.saleUntil,
  steepness: sale.steepness,
  ruleVersion: sale.ruleVersion,
  openToAllAfter: sale.openToAllAfter,
  dueAt: sale.dueAt,
  openedAt: sale.openedAt,
  closedAt: sale.closedAt,
};

export async function saveSale(tx: Transaction, row: typeof sale.$inferInsert): Promise<void> {
  await tx.insert(sale).values(row);
}

export async function findSale(reader: Reader, id: SurplusId): Promise<SaleRow | undefined> {
  const [row] = await reader.select(columns).from(sale).where(isSale(id));
  return row;
}

/** Locks a sale for the rest of the transaction; sales are locked before their lots. */
export async function lockSale(tx: Transaction, id: SurplusId): Promise<SaleRow | undefined> {
  const [row] = await tx.select(columns).from(sale).where(isSale(id)).for("no key update");
  return row;
}

type Change = Partial<Schedule & Pick<SaleRow, "openToAllAfter" | "dueAt" | "closedAt">>;

export async function saveSaleChange(tx: Transaction, id: SurplusId, change: Change): Promise<void> {
  await tx.update(sale).set(change).where(isSale(id));
}

/** Locks sales of which something is due, longest due first, skipping those others hold. */
export async function lockDueSales(tx: Transaction, now: Date, limit: number): Promise<SaleRow[]> {
  return await tx
    .select(columns)
    .from(sale)
    .where(and(isNull(sale.closedAt), lte(sale.dueAt, now)))
    .orderBy(sale.dueAt)
    .limit(limit)
    .for("no key update", { skipLocked: true });
}

export type Progress = Pick<SaleRow, "regionId" | "surplusId" | "dueAt" | "openedAt" | "closedAt">;

/** Writes down what was announced of locked sales, however many, by one statement. */
export async function saveProgress(tx: Transaction, rows: readonly Progress[]): Promise<void> {
  if (rows.length === 0) return;
  const told = rows.map(({ regionId, surplusId, dueAt, openedAt, closedAt }) => ({
    regionId,
    surplusId,
    dueAt,
    openedAt,
    closedAt,
  }));
  await tx.execute(sql`
    update sale set due_at = one."dueAt", opened_at = one."openedAt", closed_at = one."closedAt"
    from jsonb_to_recordset(${JSON.stringify(told)}::text::jsonb)
      as one ("regionId" integer, "surplusId" uuid, "dueAt" timestamptz, "openedAt" timestamptz, "closedAt" timestamptz)
    where sale.region_id = one."regionId" and sale.surplus_id = one."surplusId"`);
}

export type SettingRow = typeof marketSetting.$inferSelect;

export async function findSetting(reader: Reader, providerId: OrganisationId): Promise<SettingRow | undefined> {
  const [row] = await reader.select().from(marketSetting).where(eq(marketSetting.providerId, providerId));
  return row;
}

export async function saveSetting(tx: Transaction, row: SettingRow): Promise<void> {
  const { providerId: _, ...change } = row;
  await tx.insert(marketSetting).values(row).onConflictDoUpdate({ target: marketSetting.providerId, set: change });
}
