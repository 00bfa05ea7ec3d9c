import { impactGrew } from "@/server/impact/impact.contract";
import { counterOf } from "@/server/impact/impact.rules";
import { addToDay, markTold, saveParty, sumAll } from "@/server/impact/impact.store";
import { sumOfEvent } from "@/server/impact/impact.view";
import type { ClaimId, OrganisationId, SurplusId } from "@/server/kernel/id";
import type { EventFacts } from "@/server/outbox/reaction";
import { record } from "@/server/outbox/record";
import type { Work } from "@/server/platform/work";

type Handover = Readonly<{
  surplusId: SurplusId;
  claimId: ClaimId;
  providerId: OrganisationId;
  recipientId: OrganisationId | null;
}>;

/** Reaction: adds what was accepted at a handover to its day and region, from the entries the handover wrote. */
export async function countHandover({ tx }: Work, handover: Handover, event: EventFacts): Promise<void> {
  const parts = await sumOfEvent(tx, handover, event.occurredAt);
  for (const part of parts) await addToDay(tx, part);
  if (parts.length === 0) return;
  await saveParty(tx, handover.providerId, "provider", event.occurredAt);
  if (handover.recipientId) await saveParty(tx, handover.recipientId, "recipient", event.occurredAt);
}

/** Sweep: tells everyone the new totals once, however many handovers made them. */
export async function tellImpact(work: Work): Promise<number> {
  const regions = await markTold(work.tx);
  const [home] = regions;
  if (home !== undefined) await record(work, home, impactGrew, counterOf(await sumAll(work.tx)));
  return regions.length;
}
