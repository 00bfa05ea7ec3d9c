import type { OrganisationId, SurplusId } from "@/server/kernel/id";
import { type Candidate, isMatchable } from "@/server/matching/matching.rules";
import { hasOpenOffer } from "@/server/matching/matching.store";
import { findLotToMatch, type LotToMatch } from "@/server/matching/matching.view";
import type { AskRoads, Roads, RoadTime } from "@/server/matching/road.contract";
import { type Known, listFeasible, listWindow } from "@/server/matching/window.reads";
import type { Inquiry } from "@/server/outbox/inquiry";
import type { Database } from "@/server/platform/database";

/**
 * Asks for the roads to the lots of the coming window before its transaction opens.
 * @param router answers null where none is configured: then nothing is read and the straight line serves
 */
export const inquireRoads =
  (router: () => AskRoads | null): Inquiry<{ surplusId: SurplusId }, Roads> =>
  async ({ db, clock }, { surplusId }) => {
    const ask = router();
    const now = clock();
    const lot = ask && (await findLotToMatch(db, surplusId));
    if (!lot || !isMatchable(lot, now) || (await hasOpenOffer(db, surplusId))) return new Map();
    const lots = [lot, ...(await listWindow(db, lot, now))];
    return new Map(await Promise.all(await waysOf(db, lots, ask, now)));
  };

/** One question a lot; the router answers them side by side, while the next is being read. */
async function waysOf(db: Database, lots: readonly LotToMatch[], ask: AskRoads, now: Date) {
  const known: Known = { roads: new Map(), loads: new Map() };
  const asked: Promise<[SurplusId, Map<OrganisationId, RoadTime>]>[] = [];
  for (const lot of lots) {
    const candidates = await listFeasible(db, lot, known, now);
    asked.push(waysTo(lot, candidates, ask));
  }
  return asked;
}

async function waysTo(
  lot: LotToMatch,
  candidates: readonly Candidate[],
  ask: AskRoads,
): Promise<[SurplusId, Map<OrganisationId, RoadTime>]> {
  const places = candidates.map(({ place }) => place);
  const times = places.length > 0 ? await ask(lot.place, places) : [];
  const byRecipient = candidates.flatMap(({ organisationId }, index): [OrganisationId, RoadTime][] => {
    const time = times[index];
    return time ? [[organisationId, time]] : [];
  });
  return [lot.id, new Map(byRecipient)];
}
