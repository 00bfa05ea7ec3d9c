import type { NotificationId, PersonId } from "@/server/kernel/id";
import type { Carrier } from "@/server/notification/carrier.contract";

/** Puts notifications into the centre of a person. @returns how many are there for them */
export type Show = (personId: PersonId, ids: readonly NotificationId[]) => Promise<number>;

/** The product's own centre: a channel like the others, and the one that is always there. */
export const appCarrier = (show: Show): Carrier<PersonId> => ({
  send: async (personId, { notificationIds }) => ((await show(personId, notificationIds)) > 0 ? "sent" : "gone"),
});
