import { setTimeout as sleep } from "node:timers/promises";
import { type OrganisationId, regionOf, type SurplusId } from "@/server/kernel/id";
import { later, SECOND } from "@/server/kernel/time";
import { type Candidate, isMatchable } from "@/server/matching/matching.rules";
import { countPosted, findLotInHand, type LotToMatch } from "@/server/matching/matching.view";
import { freshRecipients, type Recipients } from "@/server/matching/recipients";
import type { AskRoads, Roads, RoadTime } from "@/server/matching/road.contract";
import { type Known, listFeasible, listWindow, lookAround, type Outlook } from "@/server/matching/window.reads";
import { windowMs } from "@/server/matching/window.rules";
import type { Inquiry } from "@/server/outbox/inquiry";
import type { Database } from "@/server/platform/database";

type Lot = Readonly<{ surplusId: SurplusId }>;

/**
 * Waits until the coming window has gathered its lots, then asks for the roads to them, before its transaction opens.
 * @param router answers null where none is configured: then the straight line serves
 * @param recipients whom the window looks among
 * @param pause waits some milliseconds
 * @returns null where there is nothing to offer, as for all lots of a window but the first; a lot whose matching failed before is
 * always looked at
 */
export const gatherWindow =
  (
    router: () => AskRoads | null,
    recipients: Recipients = freshRecipients,
    pause: (milliseconds: number) => Promise<unknown> = sleep,
  ): Inquiry<Lot, Outlook> =>
  async ({ db, clock }, { surplusId }) => {
    if (!(await findWaiting(db, surplusId, clock()))) return null;
    const waitMs = windowMs(await countPosted(db, regionOf(surplusId), later(clock(), -SECOND)));
    if (waitMs > 0) await pause(waitMs);
    const ask = router();
    const roads: Roads = new Map();
    if (!ask && waitMs === 0) return { roads, recipients };
    const lot = await findWaiting(db, surplusId, clock());
    if (!lot) return null;
    if (!ask) return { roads, recipients };
    const lots = [lot, ...(await listWindow(db, lot, clock()))];
    const known = await lookAround(db, lots, { roads, recipients });
    return { roads: new Map(await Promise.all(await waysOf(db, lots, ask, known, clock()))), recipients };
  };

/** A lot that can be matched, unless somebody is being asked about it and nobody stands in line for it. */
async function findWaiting(db: Database, surplusId: SurplusId, now: Date): Promise<LotToMatch | null> {
  const found = await findLotInHand(db, surplusId);
  if (!found) return null;
  const waits = isMatchable(found.lot, now) && !found.isTakenCareOf;
  return waits || found.hasFailed ? found.lot : null;
}

/** One question a lot; the router answers them side by side, while the next is being read. */
async function waysOf(db: Database, lots: readonly LotToMatch[], ask: AskRoads, known: Known, now: Date) {
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
