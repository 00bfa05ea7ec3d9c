import type { SaleRecord } from "@/server/market/market.contract";
import { nextStepOf, phaseOf, priceAt } from "@/server/market/market.rules";
import type { SaleFound } from "@/server/market/market.view";

/** A sale as anyone may see it, priced at a moment. */
export const showSale = ({ lotState: _, closedAt, ...sale }: SaleFound, now: Date): SaleRecord => ({
  ...sale,
  phase: closedAt ? "free" : phaseOf(sale.schedule, now),
  priceRupiah: priceAt(sale.schedule, now),
  nextStep: closedAt ? null : nextStepOf(sale.schedule, now),
});
