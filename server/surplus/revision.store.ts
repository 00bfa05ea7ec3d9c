import { surplusRevision } from "@/db/schema/surplus";
import type { Transaction } from "@/server/platform/database";
import type { LotRow } from "@/server/surplus/surplus.store";

/** Keeps what a locked lot says before an edit takes its place. */
export async function saveRevision(tx: Transaction, lot: LotRow, replacedAt: Date): Promise<void> {
  const { regionId, id: surplusId, version, title, allergens, pickupUntil, openToAll, photoId } = lot;
  const said = { title, allergens, pickupUntil, openToAll, photoId };
  await tx.insert(surplusRevision).values({ regionId, surplusId, version, ...said, replacedAt });
}
