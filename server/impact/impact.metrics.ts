import { sumAll } from "@/server/impact/impact.store";
import { openBook } from "@/server/platform/books";
import type { Database } from "@/server/platform/database";
import { counter } from "@/server/platform/metrics";

const GRAMS_A_TON = 1_000_000;

/**
 * Tells what was accepted at handovers, as the books have it: each kilogram once, however many processes tell it or start anew.
 * Weighed and estimated stand apart; what nobody weighed is counted in units, never as a weight.
 */
export function tellWastePrevented(db: Database): void {
  const tons = counter({
    name: "food_waste_prevented_tons_total",
    help: "Food accepted at handovers of the whole product, by how its weight is known; the same in every process, so take the max",
    labels: ["weight"],
  });
  const unknown = counter({
    name: "food_accepted_units_of_unknown_weight_total",
    help: "Units accepted at handovers of the whole product whose weight nobody knows",
  });
  openBook({
    name: "impact",
    read: async () => {
      const { weighedGrams, estimatedGrams, unknownUnits } = await sumAll(db);
      // A counter can only be added to: it starts from nothing and takes the truth whole.
      tons.reset();
      tons.inc({ weight: "weighed" }, weighedGrams / GRAMS_A_TON);
      tons.inc({ weight: "estimated" }, estimatedGrams / GRAMS_A_TON);
      unknown.reset();
      unknown.inc(unknownUnits);
    },
    forget: () => {
      tons.reset();
      unknown.remove();
    },
  });
}
