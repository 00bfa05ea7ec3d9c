import { asOfToday } from "@/server/identity/today.rules";
import type { OrganisationId, SurplusId } from "@/server/kernel/id";
import { assign } from "@/server/matching/assignment.rules";
import {
  type Candidate,
  type Load,
  type MatchableLot,
  NO_LOAD,
  score,
  unitsThatFit,
  whyNotEligible,
  withUnits,
} from "@/server/matching/matching.rules";
import type { Roads } from "@/server/matching/road.contract";

/** Beyond any sum of scores in a window: whatever can be placed is placed. */
const UNMATCHED_COST = 1_000;

export type Loads = Map<OrganisationId, Load>;

/** A recipient with the way a router told; unchanged where none was asked, nobody where no road leads to the lot. */
export function withRoad<Who extends Candidate>(roads: Roads, lot: { id: SurplusId }, candidate: Who): Who[] {
  const told = roads.get(lot.id)?.get(candidate.organisationId);
  if (!told) return [candidate];
  const { seconds, source } = told;
  return seconds === null ? [] : [{ ...candidate, way: { seconds, source } }];
}

export type Plan = Readonly<{ candidate: Candidate; units: number; score: number; load: Load }>;

/**
 * Plans offers for a window of lots: each round assigns at most one lot a recipient, exactly, then counts it in the
 * recipient's load, until nothing more fits.
 * @param candidatesOf per lot the recipients that may be asked
 * @param loads today's loads; grows by what is planned
 * @returns per lot its plan, or null where nobody is eligible
 */
export function planOffers(
  lots: readonly MatchableLot[],
  candidatesOf: readonly (readonly Candidate[])[],
  loads: Loads,
  now: Date,
): (Plan | null)[] {
  const plans: (Plan | null)[] = lots.map(() => null);
  for (let planned = -1; planned !== 0; ) {
    planned = 0;
    const round = planRound(lots, candidatesOf, plans, loads, now);
    for (const [index, plan] of round) {
      plans[index] = plan;
      const { organisationId } = plan.candidate;
      loads.set(organisationId, withUnits(plan.load, plan.units, lots[index]?.gramsPerUnit ?? null));
      planned += 1;
    }
  }
  return plans;
}

function planRound(
  lots: readonly MatchableLot[],
  candidatesOf: readonly (readonly Candidate[])[],
  plans: readonly (Plan | null)[],
  loads: Loads,
  now: Date,
): [number, Plan][] {
  const columns = new Map<OrganisationId, number>();
  const options = lots.map((lot, index) => (plans[index] ? [] : optionsOf(lot, candidatesOf[index] ?? [], loads, now)));
  const edges = options.map((row) =>
    row.map((plan) => {
      const { organisationId } = plan.candidate;
      const candidate = columns.get(organisationId) ?? columns.size;
      columns.set(organisationId, candidate);
      return { candidate, cost: 1 - plan.score, plan };
    }),
  );
  return assign(edges, columns.size, UNMATCHED_COST).flatMap((column, index): [number, Plan][] => {
    const chosen = edges[index]?.find((edge) => edge.candidate === column);
    return chosen ? [[index, chosen.plan]] : [];
  });
}

const optionsOf = (lot: MatchableLot, candidates: readonly Candidate[], loads: Loads, now: Date): Plan[] =>
  candidates.flatMap((profile) => {
    const candidate = asOfToday(profile, now);
    const load = loads.get(candidate.organisationId) ?? NO_LOAD;
    if (whyNotEligible(lot, profile, load, now)) return [];
    return [{ candidate, load, units: unitsThatFit(lot, candidate, load), score: score(lot, candidate, load) }];
  });
