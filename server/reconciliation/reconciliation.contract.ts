import { z } from "zod";
import { ESCROW_STATES } from "@/server/escrow/escrow.reasons";
import { event } from "@/server/kernel/event";
import type { ReconciliationId } from "@/server/kernel/id";
import { idInput, instant } from "@/server/kernel/wire";
import { DIFFERENCE_KINDS } from "@/server/reconciliation/reconciliation.reasons";

const reconciliationId = z.uuid().transform((id) => id as ReconciliationId);
/** Somebody, or the night, wants books, provider and claims compared. */
export const reconciliationAsked = event("reconciliation.asked", z.object({ reconciliationId }));
/** They did not agree. */
export const reconciliationDiffered = event(
  "reconciliation.differed",
  z.object({ reconciliationId, differences: z.int(), rupiah: z.int() }),
);

export const reconciliationOutput = z.object({
  id: z.string(),
  askedAt: instant,
  /** Null while it is being done. */
  endedAt: instant.nullable(),
  byHand: z.boolean(),
  entries: z.int(),
  escrows: z.int(),
  differences: z.int(),
  rupiah: z.int(),
});
export type ReconciliationView = z.output<typeof reconciliationOutput>;

export const moneyOutput = z.object({
  /** What escrows hold now, and what kitchens have been given. */
  heldRupiah: z.int(),
  releasedRupiah: z.int(),
  pointsEarned: z.int(),
  entries: z.int(),
  /** Every state that has a purchase in it. */
  states: z.array(z.object({ state: z.enum(ESCROW_STATES), escrows: z.int(), rupiah: z.int() })),
  /** What a provider was asked and has not yet done. */
  waitingSteps: z.int(),
  reconciliations: z.array(reconciliationOutput),
});
export type MoneyView = z.output<typeof moneyOutput>;

export const differencesInput = z.object({ id: idInput<"reconciliation">() });
export const differencesOutput = z.object({
  items: z.array(
    z.object({
      kind: z.enum(DIFFERENCE_KINDS),
      subject: z.string(),
      expectedRupiah: z.int(),
      foundRupiah: z.int(),
      transfers: z.array(z.string()),
    }),
  ),
});
