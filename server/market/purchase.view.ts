import { and, asc, desc, eq, inArray, lt, type SQL } from "drizzle-orm";
import { organisation } from "@/db/schema/identity";
import { purchase } from "@/db/schema/market";
import { photo } from "@/db/schema/photo";
import { claim, surplus } from "@/db/schema/surplus";
import { type ClaimId, type PersonId, regionOf, type SurplusId } from "@/server/kernel/id";
import type { MinePageInput, PurchaseRecord } from "@/server/market/market.contract";
import { lotColumns } from "@/server/market/market.view";
import type { Reader } from "@/server/platform/database";
import { readPickupCode } from "@/server/surplus/pickup-code";

const columns = {
  claimId: purchase.claimId,
  surplusId: purchase.surplusId,
  units: purchase.units,
  unitPriceRupiah: purchase.unitPriceRupiah,
  amountRupiah: purchase.amountRupiah,
  listPriceRupiah: purchase.listPriceRupiah,
  state: purchase.state,
  payment: purchase.payment,
  payBy: purchase.payBy,
  boughtAt: purchase.boughtAt,
  claimState: claim.state,
  codeCipher: claim.codeCipher,
  closedAt: claim.closedAt,
  acceptedUnits: claim.acceptedUnits,
  ...lotColumns,
};

const purchases = (reader: Reader) =>
  reader
    .select(columns)
    .from(purchase)
    .innerJoin(claim, and(eq(claim.regionId, purchase.regionId), eq(claim.id, purchase.claimId)))
    .innerJoin(surplus, and(eq(surplus.regionId, purchase.regionId), eq(surplus.id, purchase.surplusId)))
    .innerJoin(organisation, eq(organisation.id, purchase.providerId))
    .leftJoin(photo, eq(photo.id, surplus.photoId))
    .$dynamic();

type Found = Awaited<ReturnType<typeof purchases>>[number];

/** A purchase as its buyer sees it: the code while it is live, and once it is paid where it is paid before. */
function shown({ codeCipher, ...bought }: Found): PurchaseRecord {
  const isReady = bought.claimState === "held" && (bought.payment === "at_pickup" || bought.state === "paid");
  return { ...bought, pickupCode: isReady ? readPickupCode(codeCipher) : null };
}

const isPurchase = (id: ClaimId): SQL => and(eq(purchase.regionId, regionOf(id)), eq(purchase.claimId, id)) as SQL;

export async function findPurchase(reader: Reader, id: ClaimId): Promise<PurchaseRecord | null> {
  const [row] = await purchases(reader).where(isPurchase(id));
  return row ? shown(row) : null;
}

/** The same for its buyer alone; null where it is another's. */
export async function findPurchaseOf(reader: Reader, buyerId: PersonId, id: ClaimId): Promise<PurchaseRecord | null> {
  const [row] = await purchases(reader).where(and(isPurchase(id), eq(purchase.buyerId, buyerId)));
  return row ? shown(row) : null;
}

/** A page of a person's purchases, newest first, with the cursor of the next or null at the end. */
export async function listPurchases(reader: Reader, buyerId: PersonId, { limit, cursor }: MinePageInput) {
  const rows = await purchases(reader)
    .where(and(eq(purchase.buyerId, buyerId), cursor ? lt(purchase.claimId, cursor) : undefined))
    .orderBy(desc(purchase.claimId))
    .limit(limit + 1);
  const items = rows.slice(0, limit).map(shown);
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.claimId ?? null) : null };
}

/** What was bought of some lots, oldest first: never by whom. */
export async function listBoughtOf(reader: Reader, ids: readonly SurplusId[]) {
  if (ids.length === 0) return [];
  const { claimId, surplusId, units, unitPriceRupiah, amountRupiah, state, payment, boughtAt } = purchase;
  return await reader
    .select({
      claimId,
      surplusId,
      units,
      unitPriceRupiah,
      amountRupiah,
      state,
      payment,
      boughtAt,
      claimState: claim.state,
    })
    .from(purchase)
    .innerJoin(claim, and(eq(claim.regionId, purchase.regionId), eq(claim.id, purchase.claimId)))
    .where(inArray(purchase.surplusId, [...ids]))
    .orderBy(asc(purchase.boughtAt));
}
