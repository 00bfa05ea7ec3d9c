import { and, desc, eq, inArray } from "drizzle-orm";
import { ngoProfile } from "@/db/schema/identity";
import { claim } from "@/db/schema/surplus";
import { type OrganisationId, regionOf, type SurplusId } from "@/server/kernel/id";
import type { Reader } from "@/server/platform/database";
import { listWaiting } from "@/server/surplus/waiting.store";

/** Who took the last of a lot, by kind and never by name, and where the asker stands in its waiting line. */
export async function findRace(reader: Reader, surplusId: SurplusId, askerId: OrganisationId) {
  const [last] = await reader
    .select({ recipientId: claim.recipientId, via: claim.via, at: claim.claimedAt, isFallback: ngoProfile.isFallback })
    .from(claim)
    .leftJoin(ngoProfile, eq(ngoProfile.organisationId, claim.recipientId))
    .where(
      and(
        eq(claim.regionId, regionOf(surplusId)),
        eq(claim.surplusId, surplusId),
        inArray(claim.state, ["held", "completed"]),
      ),
    )
    .orderBy(desc(claim.claimedAt), desc(claim.id))
    .limit(1);
  const line = await listWaiting(reader, surplusId);
  const position = line.findIndex(({ recipientId }) => recipientId === askerId) + 1;
  return {
    winner: last ? { kind: kindOf(last, askerId), via: last.via, at: last.at } : null,
    position: position || null,
    waiting: line.length,
  };
}

function kindOf(
  { recipientId, isFallback }: { recipientId: OrganisationId | null; isFallback: boolean | null },
  askerId: OrganisationId,
): "self" | "ngo" | "food_bank" | "buyer" {
  if (!recipientId) return "buyer";
  if (recipientId === askerId) return "self";
  return isFallback ? "food_bank" : "ngo";
}
