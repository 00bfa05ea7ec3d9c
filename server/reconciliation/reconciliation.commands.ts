import type { PersonActor } from "@/server/kernel/actor";
import { mintId, type ReconciliationId, type RegionId } from "@/server/kernel/id";
import { dayOf, momentAt } from "@/server/kernel/time";
import { record } from "@/server/outbox/record";
import type { Work } from "@/server/platform/work";
import { reconciliationAsked, reconciliationDiffered } from "@/server/reconciliation/reconciliation.contract";
import { type Difference, rupiahApart } from "@/server/reconciliation/reconciliation.rules";
import { countAskedSince, saveAsked, saveOutcome } from "@/server/reconciliation/reconciliation.store";

/** The books of the whole country are kept where the house is. */
const HOME = 3171 as RegionId;
const NIGHT = { zone: "Asia/Jakarta", minuteOfDay: 3 * 60 } as const;

async function ask(work: Work, askedBy: PersonActor["personId"] | null): Promise<ReconciliationId> {
  const id = mintId<"reconciliation">(HOME, work.now);
  await saveAsked(work.tx, { id, askedBy, askedAt: work.now });
  await record(work, HOME, reconciliationAsked, { reconciliationId: id });
  return id;
}

/** An admin wants books, providers and claims compared now. */
export const askReconciliation = (work: Work<PersonActor>): Promise<ReconciliationId> => ask(work, work.actor.personId);

/** Sweep: once a night, from 03.00 in Jakarta. */
export async function reconcileNightly(work: Work): Promise<number> {
  const { now } = work;
  const today = dayOf(now, NIGHT.zone);
  const due = momentAt(today, NIGHT.minuteOfDay, NIGHT.zone);
  if (now < due || (await countAskedSince(work.tx, due)) > 0) return 0;
  await ask(work, null);
  return 1;
}

type Found = Readonly<{ entries: number; escrows: number; differences: readonly Difference[] }>;

/** Keeps what was found; admins are told where something disagrees. */
export async function endReconciliation(work: Work, id: ReconciliationId, found: Found): Promise<void> {
  const { entries, escrows, differences } = found;
  const sums = { differences: differences.length, rupiah: Number(rupiahApart(differences)) };
  await saveOutcome(work.tx, id, { endedAt: work.now, entries, escrows, ...sums }, differences);
  if (differences.length > 0) await record(work, HOME, reconciliationDiffered, { reconciliationId: id, ...sums });
}
