import type { DisputeId } from "@/server/kernel/id";
import { type DisputeTold, findDisputeTold } from "@/server/notification/dispute.view";
import type { NotificationType } from "@/server/notification/notification.reasons";
import { listAdmins, listPeopleOf } from "@/server/notification/notification.view";
import { tell } from "@/server/notification/tell.commands";
import type { EventFacts, Reaction } from "@/server/outbox/reaction";
import type { Work } from "@/server/platform/work";

type About = Readonly<{ disputeId: DisputeId }>;
type Side = DisputeTold["openedBy"];
type Occasion = Readonly<{ type: NotificationType; occasion: string }>;

const across = (side: Side): Side => (side === "provider" ? "recipient" : "provider");

/** Tells one side of a dispute; `other` in the words is the side across. */
async function tellSide(work: Work, id: DisputeId, told: DisputeTold, side: Side, occasion: Occasion): Promise<void> {
  const isKitchen = side === "provider";
  const house = isKitchen ? told.providerId : told.recipientId;
  const home = isKitchen ? "/dapur" : house ? "/jemput" : "/pasar";
  const other = isKitchen ? told.recipientName : told.providerName;
  await tell(work, {
    ...occasion,
    ...{ subject: `dispute:${id}`, href: `${home}/sengketa/${id}`, regionId: told.regionId, zone: told.zone },
    people: house ? await listPeopleOf(work.tx, [house]) : told.buyerId ? [told.buyerId] : [],
    facts: {
      ...{ title: told.title, ...(other === null ? {} : { other }) },
      ...{ until: told.answerBy.toISOString(), zone: told.zone },
    },
  });
}

async function tellJudges(work: Work, id: DisputeId, told: DisputeTold, occasion: string): Promise<void> {
  await tell(work, {
    ...{ type: told.isSafety ? "safety_dispute_waiting" : "dispute_waiting", occasion, subject: `dispute:${id}` },
    ...{ people: await listAdmins(work.tx), href: `/admin/sengketa/${id}`, regionId: told.regionId, zone: told.zone },
    facts: { title: told.title, until: told.dueAt.toISOString(), zone: told.zone },
  });
}

const telling =
  (how: (work: Work, id: DisputeId, told: DisputeTold, occasion: string) => Promise<void>): Reaction<About> =>
  async (work, { disputeId }: About, { id: occasion }: EventFacts) => {
    const told = await findDisputeTold(work.tx, disputeId);
    if (told) await how(work, disputeId, told, occasion);
  };

/** The other side is to answer, and a judge to look. */
export const tellDisputeOpened = telling(async (work, id, told, occasion) => {
  await tellSide(work, id, told, across(told.openedBy), { type: "dispute_opened", occasion });
  await tellJudges(work, id, told, occasion);
});

export const tellDisputeAnswered = telling((work, id, told, occasion) =>
  tellSide(work, id, told, told.openedBy, { type: "dispute_answered", occasion }),
);

/** A second person is to look at a ruling. */
export const tellRulingProposed = telling(tellJudges);

export const tellDisputeDecided = telling(async (work, id, told, occasion) => {
  await tellSide(work, id, told, "provider", { type: "dispute_decided", occasion });
  await tellSide(work, id, told, "recipient", { type: "dispute_decided", occasion });
});

/** Who did not appeal hears of it, and another judge is to look. */
export const tellDisputeAppealed: Reaction<About & Readonly<{ side: Side }>> = async (work, payload, event) => {
  const told = await findDisputeTold(work.tx, payload.disputeId);
  if (!told) return;
  await tellSide(work, payload.disputeId, told, across(payload.side), { type: "dispute_appealed", occasion: event.id });
  await tellJudges(work, payload.disputeId, told, event.id);
};
