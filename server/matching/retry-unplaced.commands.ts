import { recipientProfile } from "@/server/identity/identity.commands";
import type { OrganisationKind } from "@/server/identity/identity.contract";
import type { OrganisationId, SurplusId } from "@/server/kernel/id";
import { later, MINUTE } from "@/server/kernel/time";
import { saveRetried } from "@/server/matching/matching.store";
import { listUnplacedNear, listUntried } from "@/server/matching/matching.view";
import { requeue } from "@/server/matching/requeue.commands";
import type { Work } from "@/server/platform/work";

const AT_ONCE = 20;
const UNTRIED_FOR_MS = 5 * MINUTE;

async function retry(work: Work, lots: readonly SurplusId[]): Promise<number> {
  await saveRetried(work.tx, lots, work.now);
  return requeue(work, lots);
}

/** Sweep: recipients open, and days begin, after a lot found nobody; each lot of the geo-DLQ goes to the matcher again every five minutes. */
export const retryUnplaced = async (work: Work): Promise<number> =>
  retry(work, await listUntried(work.tx, later(work.now, -UNTRIED_FOR_MS), work.now, AT_ONCE));

/** A recipient that now takes more, or takes part at all, may be the one a lot near by was waiting for. */
export async function retryUnplacedNear(
  work: Work,
  { organisationId, kind }: { organisationId: OrganisationId; kind: OrganisationKind },
): Promise<void> {
  if (kind !== "ngo") return;
  const profile = await recipientProfile(work.tx, organisationId);
  await retry(work, await listUnplacedNear(work.tx, profile, work.now, AT_ONCE));
}
