import { requireSwitch } from "@/server/control/control.commands";
import { recipientProfile } from "@/server/identity/identity.commands";
import type { MemberActor } from "@/server/kernel/actor";
import type { OrganisationId, SurplusId } from "@/server/kernel/id";
import type { Work } from "@/server/platform/work";
import { surplusReasons } from "@/server/surplus/surplus.reasons";
import { whyCannotClaim } from "@/server/surplus/surplus.rules";
import { findLotRow } from "@/server/surplus/surplus.store";
import {
  deleteWaiting,
  type InLine,
  listWaiting,
  saveWaiting,
  saveWaitingOffered,
} from "@/server/surplus/waiting.store";

/** Joins the line for a lot that is taken; whatever comes free is offered to the line first. */
export async function joinWaiting(
  { tx, actor, now }: Work<MemberActor>,
  surplusId: SurplusId,
): Promise<{ position: number }> {
  await requireSwitch(tx, "waiting_list");
  const lot = await findLotRow(tx, surplusId);
  if (!lot) throw surplusReasons.unknown();
  const recipient = await recipientProfile(tx, actor.organisationId);
  const refusal = whyCannotClaim(lot, recipient, { units: 1, direct: false }, now);
  if (!refusal) throw surplusReasons.stillOpen({ unitsLeft: lot.unitsOpen });
  if (refusal.code !== "surplus.taken") throw refusal;
  await saveWaiting(tx, { surplusId, recipientId: actor.organisationId, joinedBy: actor.personId, joinedAt: now });
  const line = await listWaiting(tx, surplusId);
  return { position: line.findIndex(({ recipientId }) => recipientId === actor.organisationId) + 1 };
}

export const leaveWaiting = ({ tx, actor }: Work<MemberActor>, surplusId: SurplusId): Promise<boolean> =>
  deleteWaiting(tx, surplusId, actor.organisationId);

/** Who waits and was not yet re-offered, first come first. */
export const nextWaiting = ({ tx }: Pick<Work, "tx">, surplusId: SurplusId): Promise<InLine[]> =>
  listWaiting(tx, surplusId);

export const markWaitingOffered = (
  { tx, now }: Pick<Work, "tx" | "now">,
  surplusId: SurplusId,
  recipientId: OrganisationId,
): Promise<void> => saveWaitingOffered(tx, surplusId, recipientId, now);
