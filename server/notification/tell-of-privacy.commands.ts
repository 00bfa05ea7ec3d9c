import type { PersonId, PrivacyRequestId, RegionId } from "@/server/kernel/id";
import { DAY, dayOf, later } from "@/server/kernel/time";
import { listAdmins } from "@/server/notification/notification.view";
import { tell } from "@/server/notification/tell.commands";
import type { EventFacts, Reaction } from "@/server/outbox/reaction";

type PrivacyEvent = Readonly<{ requestId: PrivacyRequestId; personId: PersonId; regionId: RegionId }>;

/** The desk of requests is read in one room. */
const ZONE = "Asia/Jakarta";
const ANSWER_WITHIN_MS = 3 * DAY;

/** Someone asks something of their data: every admin hears by when to answer. */
export const tellPrivacyAsked: Reaction<PrivacyEvent> = (work, { requestId, regionId }, { occurredAt }: EventFacts) =>
  listAdmins(work.tx).then((people) =>
    tell(work, {
      ...{ type: "privacy_waiting", occasion: requestId, subject: `privacy:${requestId}`, people },
      ...{ href: "/admin/privasi", regionId, zone: ZONE },
      facts: { day: dayOf(later(occurredAt, ANSWER_WITHIN_MS), ZONE) },
    }),
  );

/** An admin answered: the person hears that there is something to read, not what. */
export const tellPrivacyAnswered: Reaction<PrivacyEvent> = (work, { requestId, personId, regionId }) =>
  tell(work, {
    ...{ type: "privacy_answered", occasion: requestId, subject: null, people: [personId], facts: {} },
    ...{ href: "/data-pribadi", regionId, zone: ZONE },
  });
