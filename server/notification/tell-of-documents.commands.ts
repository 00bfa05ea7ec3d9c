import type { DocumentKind } from "@/server/document/document.reasons";
import type { DocumentId, OrganisationId, RegionId } from "@/server/kernel/id";
import type { NotificationType } from "@/server/notification/notification.reasons";
import { findOrganisationTold, listAdmins, listPeopleOf } from "@/server/notification/notification.view";
import { tell } from "@/server/notification/tell.commands";
import type { EventFacts, Reaction } from "@/server/outbox/reaction";
import type { Work } from "@/server/platform/work";

type PaperEvent = Readonly<{
  documentId: DocumentId;
  organisationId: OrganisationId;
  regionId: RegionId;
  kind: DocumentKind;
}>;

/** A paper waits: every admin hears of it. */
export const tellHandedIn: Reaction<PaperEvent> = async (work, { documentId, organisationId, regionId, kind }) => {
  const told = await findOrganisationTold(work.tx, organisationId);
  if (!told) return;
  await tell(work, {
    ...{ type: "document_waiting", occasion: documentId, subject: `paper:${organisationId}:${kind}` },
    ...{ people: await listAdmins(work.tx), href: `/admin/organisasi/${organisationId}`, regionId, zone: told.zone },
    facts: { organisation: told.name, paper: kind },
  });
};

type Occasion = Readonly<{ type: NotificationType; occasion: string; lastDay?: string }>;

/** Everyone who acts for the organisation, or waits to, hears of its paper. */
async function tellHouse(work: Work, { organisationId, regionId, kind }: PaperEvent, { lastDay, ...told }: Occasion) {
  const house = await findOrganisationTold(work.tx, organisationId);
  if (!house) return;
  await tell(work, {
    ...{ ...told, subject: null, regionId, zone: house.zone },
    ...{ people: await listPeopleOf(work.tx, [organisationId]), href: "/dokumen" },
    facts: { organisation: house.name, paper: kind, ...(lastDay ? { lastDay } : {}) },
  });
}

/** An admin decided on a paper. */
export const tellReviewed: Reaction<PaperEvent> = (work, event, { id }: EventFacts) =>
  tellHouse(work, event, { type: "document_reviewed", occasion: id });

/** A paper comes to its end, or has. */
export const tellLapsing: Reaction<PaperEvent & Readonly<{ expiresOn: string; isOver: boolean }>> = (
  work,
  event,
  { id }: EventFacts,
) =>
  tellHouse(work, event, {
    ...{ type: event.isOver ? "document_expired" : "document_ending", occasion: id, lastDay: event.expiresOn },
  });
