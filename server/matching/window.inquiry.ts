import { setTimeout as sleep } from "node:timers/promises";
import { type OrganisationId, regionOf, type SurplusId } from "@/server/kernel/id";
import { later, SECOND } from "@/server/kernel/time";
import { type Candidate, isMatchable } from "@/server/matching/matching.rules";
import { hasOpenOffer } from "@/server/matching/matching.store";
import { countPosted, findLotToMatch, type LotToMatch } from "@/server/matching/matching.view";
import type { AskRoads, Roads, RoadTime } from "@/server/matching/road.contract";
import { type Known, listFeasible, listWindow } from "@/server/matching/window.reads";
import { windowMs } from "@/server/matching/window.rules";
import type { Inquiry } from "@/server/outbox/inquiry";
import type { Database } from "@/server/platform/database";

type Lot = Readonly<{ surplusId: SurplusId }>;

/**
 * Waits until the coming window has gathered its lots, then asks for the roads to them, before its transaction opens.
 * @param router answers null where none is configured: then the straight line serves
 * @param pause waits some milliseconds
 */
export const gatherWindow =
  (router: () => AskRoads | null, pause: (milliseconds: number) => Promise<unknown> = sleep): Inquiry<Lot, Roads> =>
  async ({ db, clock }, { surplusId }) => {
    if (!(await findWaiting(db, surplusId, clock()))) return new Map();
    const waitMs = windowMs(await countPosted(db, regionOf(surplusId), later(clock(), -SECOND)));
    if (waitMs > 0) await pause(waitMs);
    const ask = router();
    const lot = ask && (await findWaiting(db, surplusId, clock()));
    if (!lot) return new Map();
    const lots = [lot, ...(await listWindow(db, lot, clock()))];
    return new Map(await Promise.all(await waysOf(db, lots, ask, clock())));
  };

/** A lot that can be matched and that nobody is being asked about, as whoever was first in a window leaves it to the others. */
async function findWaiting(db: Database, surplusId: SurplusId, now: Date): Promise<LotToMatch | null> {
  const lot = await findLotToMatch(db, surplusId);
  return lot && isMatchable(lot, now) && !(await hasOpenOffer(db, surplusId)) ? lot : null;
}

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
