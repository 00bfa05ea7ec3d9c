import type { PersonId } from "@/server/kernel/id";
import { deleteMessageDaysOf } from "@/server/notification/message.store";
import { deleteAllOf } from "@/server/notification/notification.store";
import { deleteSubscriptionsOf } from "@/server/notification/push.store";
import type { Work } from "@/server/platform/work";

/** Reaction: lets go of all that was told to someone who was erased, and of their browsers. */
export async function forgetTold({ tx }: Work, { personId }: Readonly<{ personId: PersonId }>): Promise<void> {
  await deleteAllOf(tx, personId);
  await deleteSubscriptionsOf(tx, personId);
  await deleteMessageDaysOf(tx, personId);
}
