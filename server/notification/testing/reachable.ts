import { eq } from "drizzle-orm";
import { person } from "@/db/schema/identity";
import { sandboxMail } from "@/db/schema/notification";
import type { Rescue } from "@/db/testing/rescue";
import { signInAll } from "@/db/testing/sign-in";
import { indexContact, readContact, sealContact } from "@/server/identity/identity.contacts";
import { type PersonActor, systemActor } from "@/server/kernel/actor";
import { DAY, later, MINUTE, SECOND } from "@/server/kernel/time";
import { escalateUnseen } from "@/server/notification/escalate.commands";
import { CHANNELS, type Channel, type NotificationType } from "@/server/notification/notification.reasons";
import { quietEnd } from "@/server/notification/quiet.rules";
import { config } from "@/server/platform/config";
import { unseal } from "@/server/platform/sealed";
import type { PushService } from "@/server/testing/push-service";

export const mailOf = ({ personId }: PersonActor) => `${personId}@contoh.test`;
/** A number that exists nowhere, as those of the demo. */
export const phoneOf = ({ personId }: PersonActor) =>
  `+62802${String(BigInt(`0x${personId.replaceAll("-", "").slice(-14)}`) % 900_000_000n).padStart(9, "1")}`;

/** Gives people rows, live sessions, addresses, confirmed numbers and a browser each; what comes to them can be looked up by channel. */
export async function makeReachable<Who extends PersonActor>(
  rescue: Rescue,
  push: PushService,
  people: readonly Who[],
) {
  const { db } = rescue.database;
  await signInAll(
    db,
    people.map((actor) => ({ ...actor, organisationId: actor.organisationId as never })),
  );
  await db.execute(`update session set expires_at = '2027-12-31'`);
  const devices = new Map<string, ReturnType<PushService["device"]>>();
  for (const actor of people) {
    const contact = readContact({ email: mailOf(actor), phone: phoneOf(actor) });
    const change = { ...sealContact(contact), ...indexContact(contact), phoneConfirmedAt: new Date(0) };
    await db.update(person).set(change).where(eq(person.id, actor.personId));
    const device = push.device();
    await rescue.as(actor).notifications.subscribe(device.subscription);
    devices.set(actor.personId, device);
  }
  return devices;
}

/** Lets time pass from a moment to the next morning, stopping wherever a step may be due. */
export async function letTimePass(rescue: Rescue, from: Date, until = quietEnd(later(from, 1), "Asia/Jakarta")) {
  const stops = [0, 20 * SECOND, 80 * SECOND, 2 * MINUTE, 10 * MINUTE, until.getTime() - from.getTime()];
  for (const stop of stops.filter((stop) => stop < DAY)) {
    const now = later(from, stop);
    await rescue.database.db.transaction((tx) => escalateUnseen({ tx, now, actor: systemActor("test") }));
    await rescue.settle(now);
  }
}

/** How often a type reached a person through each channel. */
export async function arrivalsOf(
  rescue: Rescue,
  devices: ReadonlyMap<string, { messages: readonly Record<string, unknown>[] }>,
  actor: PersonActor,
  type: NotificationType,
): Promise<Record<Channel, number>> {
  const { items } = await rescue.as(actor).notifications.list({ limit: 100 });
  const told = await rescue.database.sql`
    select id from notification where person_id = ${actor.personId} and type = ${type}`;
  const ids = new Set(told.map((row) => row.id));
  const pushed = devices.get(actor.personId)?.messages ?? [];
  const mails = await rescue.database.db.select().from(sandboxMail);
  const isTo = ({ messageId, addressCipher }: { messageId: string; addressCipher: string }, address: string) =>
    ids.has(messageId) && unseal(addressCipher, config().CONTACT_KEY) === address;
  return {
    app: items.filter((item) => item.type === type).length,
    push: pushed.filter(({ notificationIds }) => (notificationIds as string[]).some((id) => ids.has(id))).length,
    email: mails.filter(({ channel, ...mail }) => channel === "email" && isTo(mail, mailOf(actor))).length,
    message: mails.filter(({ channel, ...mail }) => channel === "message" && isTo(mail, phoneOf(actor))).length,
  };
}

/** Sets one person's switches of a type, leaving out what cannot be moved. */
export async function moveSwitches(
  rescue: Rescue,
  actor: PersonActor,
  type: NotificationType,
  isOn: (channel: Channel) => boolean,
): Promise<string[]> {
  const refusals: string[] = [];
  for (const channel of CHANNELS)
    await rescue
      .as(actor)
      .notifications.moveSwitch({ type, channel, isOn: isOn(channel) })
      .catch((error: Error) => refusals.push(`${channel} ${error.message}`));
  return refusals;
}
