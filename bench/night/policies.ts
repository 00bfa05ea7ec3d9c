import type { Ask, Night, Policy } from "@/bench/night/night";
import type { Lot, Recipient } from "@/bench/night/world";
import { asOfToday } from "@/server/identity/today.rules";
import { MATCHING_V1, unitsThatFit, whyNotEligible, withUnits } from "@/server/matching/matching.rules";
import { loadAfter, planFor, planOffers, windowMs } from "@/server/matching/window.rules";

/** At once to the nearest that may be asked: what a directory with a map would do. */
const nearestGreedy = (joins: boolean): Policy => ({
  name: joins ? "nearest-greedy, recipients joining trips by themselves" : "nearest-greedy",
  joins,
  windowMs: () => 0,
  plan: (night, lots, now) => lots.flatMap((lot) => askNearest(night, lot, now)),
});

function askNearest(night: Night, lot: Lot, now: Date): Ask[] {
  const recipient = night.candidates(lot).find((one) => !whyNotEligible(lot, one, night.loadOf(one), now));
  if (!recipient) return [];
  const load = night.loadOf(recipient);
  const units = unitsThatFit(lot, asOfToday(recipient, now), load);
  return [{ lot, recipient, units, loadAfter: { ...load, ...withUnits(load, units, lot.gramsPerUnit) } }];
}

/** What the matcher does: windows, the nearest 25 feasible, join, exact assignment. */
const matcher: Policy = {
  name: "matcher",
  joins: true,
  windowMs,
  plan: (night, lots, now) => {
    const asks: Ask[] = [];
    const loads = new Map(night.loads);
    for (let pending = lots; pending.length > 0; ) {
      const candidatesOf = pending.map((lot) => feasible(night, lot, loads, now));
      const plans = planOffers(pending, candidatesOf, loads, now);
      const rest: Lot[] = [];
      for (const [index, lot] of pending.entries()) {
        const plan = plans[index];
        const recipient = candidatesOf[index]?.find((one) => one.organisationId === plan?.candidate.organisationId);
        if (plan && recipient) asks.push({ lot, recipient, units: plan.units, loadAfter: loadAfter(plan, lot) });
        else if (candidatesOf[index]?.length) rest.push(lot);
      }
      pending = rest;
    }
    return asks;
  },
};

function feasible(night: Night, lot: Lot, loads: Night["loads"], now: Date): Recipient[] {
  const found: Recipient[] = [];
  for (const recipient of night.candidates(lot)) {
    if (!planFor(lot, recipient, loads.get(recipient.organisationId) ?? night.loadOf(recipient), now)) continue;
    if (found.push(recipient) === MATCHING_V1.feasibleAtMost) break;
  }
  return found;
}

export const POLICIES: readonly Policy[] = [nearestGreedy(false), nearestGreedy(true), matcher];
