import { expect, it } from "vitest";
import { mintId, type RegionId } from "@/server/kernel/id";
import { closedLotsHere, FORGOTTEN_AFTER } from "@/server/surplus/closed-lots";
import { closedLotsConformance } from "@/server/surplus/closed-lots-conformance";

closedLotsConformance("this process", (forgottenAfter) => ({ lots: closedLotsHere(forgottenAfter) }));

it("lets the oldest go instead of growing", async () => {
  const now = new Date();
  const lots = closedLotsHere(FORGOTTEN_AFTER, 100);
  const ids = Array.from({ length: 101 }, () => mintId<"surplus">(3171 as RegionId, now));
  const lot = {
    ...{ version: 2, state: "claimed", unitsOpen: 0, unitsExpired: 0, openToAll: true, halal: "certified" as const },
    ...{ place: { latitude: -6, longitude: 106 }, safeUntil: now, pickupUntil: now, claimers: [] },
  };
  for (const id of ids) await lots.close({ ...lot, id }, now);
  const kept = await Promise.all(ids.map((id) => lots.find(id, now)));
  expect(kept.map((one) => one !== null)).toEqual([false, ...Array.from({ length: 100 }, () => true)]);
});
