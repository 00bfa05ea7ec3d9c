import { and, eq } from "drizzle-orm";
import { surplus } from "@/db/schema/surplus";
import type { Allergen } from "@/server/kernel/food";
import { type OrganisationId, regionOf, type SurplusId } from "@/server/kernel/id";
import type { Reader } from "@/server/platform/database";

/** What an outlet posted, as far as its menu can learn from it. */
export async function findPosted(reader: Reader, providerId: OrganisationId, id: SurplusId) {
  const [row] = await reader
    .select({
      name: surplus.title,
      category: surplus.category,
      carbonCategory: surplus.carbonCategory,
      storage: surplus.storage,
      halal: surplus.halal,
      allergens: surplus.allergens,
      unitName: surplus.unitName,
      gramsPerUnit: surplus.gramsPerUnit,
      usualUnits: surplus.unitsPosted,
      postedAt: surplus.postedAt,
    })
    .from(surplus)
    .where(and(eq(surplus.regionId, regionOf(id)), eq(surplus.id, id), eq(surplus.providerId, providerId)));
  return row && { ...row, allergens: row.allergens as Allergen[] };
}
