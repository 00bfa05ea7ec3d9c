import type { DraftId } from "@/server/kernel/id";
import { findDraft } from "@/server/notification/house.view";
import { listPeopleOf } from "@/server/notification/notification.view";
import { tell } from "@/server/notification/tell.commands";
import type { EventFacts, Reaction } from "@/server/outbox/reaction";

/** A draft lies ready for the kitchen's word; one that has had its answer by now is not told. */
export const tellPrepared: Reaction<Readonly<{ draftId: DraftId }>> = async (
  work,
  { draftId }: { draftId: DraftId },
  { id }: EventFacts,
) => {
  const draft = await findDraft(work.tx, draftId);
  if (draft?.state !== "prepared" || draft.closesAt <= work.now) return;
  const { providerId, regionId, zone, closesAt, dueAt, title, units, unitName } = draft;
  await tell(work, {
    ...{ type: "draft_prepared", occasion: id, subject: `draft:${draftId}`, href: "/dapur", regionId, zone },
    people: await listPeopleOf(work.tx, [providerId]),
    expiresAt: closesAt,
    facts: { title, units, unitName, until: dueAt.toISOString(), zone },
  });
};
