import { eq } from "drizzle-orm";
import { placeOf } from "@/db/schema/columns";
import { marketWatch } from "@/db/schema/market";
import type { PersonId } from "@/server/kernel/id";
import type { Place } from "@/server/kernel/place";
import type { Reader, Transaction } from "@/server/platform/database";

export async function findWatch(reader: Reader, personId: PersonId): Promise<Place | null> {
  const [row] = await reader
    .select({ place: placeOf(marketWatch.place) })
    .from(marketWatch)
    .where(eq(marketWatch.personId, personId));
  return row?.place ?? null;
}

export async function saveWatch(tx: Transaction, row: typeof marketWatch.$inferInsert): Promise<void> {
  const { place, since } = row;
  await tx.insert(marketWatch).values(row).onConflictDoUpdate({ target: marketWatch.personId, set: { place, since } });
}

export async function deleteWatch(tx: Transaction, personId: PersonId): Promise<void> {
  await tx.delete(marketWatch).where(eq(marketWatch.personId, personId));
}
