import type { Candidate } from "@/server/matching/matching.rules";
import type { LotToMatch } from "@/server/matching/matching.view";
import { doubt, type Known, listFeasible, makeCertain } from "@/server/matching/window.reads";
import { type Plan, planOffers } from "@/server/matching/window.rules";
import type { Work } from "@/server/platform/work";

/** Where nobody can be found among the recipients as they are remembered, they are read again. */
export async function findCandidates({ tx, now }: Work, lot: LotToMatch, known: Known): Promise<Candidate[]> {
  const found = await listFeasible(tx, lot, known, now);
  return found.length > 0 || !doubt(lot, known) ? found : listFeasible(tx, lot, known, now);
}

/** Plans, reads whoever was chosen from memory anew, and plans again, until everyone chosen is known for certain. */
export async function planForCertain(
  { tx, now }: Work,
  lots: readonly LotToMatch[],
  candidatesOf: (readonly Candidate[])[],
  known: Known,
): Promise<(Plan | null)[]> {
  for (;;) {
    const loads = new Map(known.loads);
    const plans = planOffers(lots, candidatesOf, loads, now);
    const chosen = plans.flatMap((plan) => (plan ? [plan.candidate.organisationId] : []));
    const guessed = [...new Set(chosen)].filter((id) => !known.certain.has(id));
    if (guessed.length === 0) {
      known.loads = loads;
      return plans;
    }
    await makeCertain(tx, guessed, known, now);
    for (const [index, candidates] of candidatesOf.entries())
      candidatesOf[index] = candidates.map(({ way, ...one }) => {
        return { ...(known.certain.get(one.organisationId) ?? one), ...(way && { way }) };
      });
  }
}
