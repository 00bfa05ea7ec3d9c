import { sandboxMail } from "@/db/schema/notification";
import type { Rescue } from "@/db/testing/rescue";
import type { PersonActor } from "@/server/kernel/actor";
import type { RegionId } from "@/server/kernel/id";
import { escalateUnseen } from "@/server/notification/escalate.commands";
import type { NotificationType } from "@/server/notification/notification.reasons";
import { tell } from "@/server/notification/tell.commands";
import { phoneOf } from "@/server/notification/testing/reachable";
import { config } from "@/server/platform/config";
import { unseal } from "@/server/platform/sealed";

const FOOD = { title: "Nasi kotak", unitName: "boks", units: 5, kitchen: "Dapur Melati", zone: "Asia/Jakarta" };

/** Tells people of something, so many times, without the story that leads to it. */
export const sayTo = (rescue: Rescue, people: readonly PersonActor[], type: NotificationType, now: Date, times = 1) =>
  rescue.sweep(async (work) => {
    for (let round = 0; round < times; round++)
      await tell(work, {
        ...{ type, people: people.map(({ personId }) => personId), occasion: `${type} ${round} ${now.toISOString()}` },
        ...{ subject: null, href: "/pemberitahuan", regionId: 3171 as RegionId, zone: "Asia/Jakarta" },
        facts: { ...FOOD, until: now.toISOString() },
      });
    return times;
  }, now);

/** Lets whatever is due at a moment leave. */
export async function lookAt(rescue: Rescue, now: Date): Promise<void> {
  await rescue.settle(now);
  await rescue.sweep(escalateUnseen, now);
  await rescue.settle(now);
}

/** Text messages that were kept for a person's number, oldest first. */
export async function messagesTo(rescue: Rescue, actor: PersonActor): Promise<readonly string[]> {
  const kept = await rescue.database.db.select().from(sandboxMail).orderBy(sandboxMail.at, sandboxMail.messageId);
  return kept
    .filter(({ channel, addressCipher }) => {
      return channel === "message" && unseal(addressCipher, config().CONTACT_KEY) === phoneOf(actor);
    })
    .map(({ body }) => body);
}

/** How often a step of messages to a person came to each state. */
export async function statesOf(rescue: Rescue, { personId }: PersonActor): Promise<Readonly<Record<string, number>>> {
  const rows = await rescue.database.sql`
    select d.state, count(*)::int from notification_delivery d join notification n on n.id = d.notification_id
    where n.person_id = ${personId} and d.channel = 'message' group by d.state order by d.state`;
  return Object.fromEntries(rows.map(({ state, count }) => [String(state), Number(count)]));
}
