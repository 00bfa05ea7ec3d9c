import type { PersonActor } from "@/server/kernel/actor";
import { mintId, NOWHERE, type NotificationId, regionOf } from "@/server/kernel/id";
import type { Language } from "@/server/kernel/text";
import { dayOf, type Zone } from "@/server/kernel/time";
import { saveDelivered, saveOpened, saveUnneeded } from "@/server/notification/delivery.store";
import { isLocked, TYPES_OF_ACCOUNT, typesFor } from "@/server/notification/kind.rules";
import { MESSAGES_V1 } from "@/server/notification/message.rules";
import { countMessagesOf } from "@/server/notification/message.store";
import type { QuietInput, SwitchInput } from "@/server/notification/notification.contract";
import { CHANNELS, type Channel, notificationReasons } from "@/server/notification/notification.reasons";
import {
  findNotification,
  saveLanguage,
  saveQuiet,
  saveRead,
  saveSwitch,
} from "@/server/notification/notification.store";
import { listReaders } from "@/server/notification/reader.view";
import { announceChange, tell } from "@/server/notification/tell.commands";
import type { Work } from "@/server/platform/work";

const SOMEWHERE: Zone = "Asia/Jakarta";

type ByPerson = Work<PersonActor>;

/** A screen in front of a person showed what waits in the centre. @returns how many it was the first to show */
export async function noteShown({ tx, actor, now }: ByPerson, language: Language): Promise<number> {
  await saveLanguage(tx, actor.personId, language);
  return saveDelivered(tx, actor.personId, { channel: "app" }, now);
}

/** A device showed what was pushed to it. */
export const noteArrived = ({ tx, actor, now }: ByPerson, ids: readonly NotificationId[]): Promise<number> =>
  saveDelivered(tx, actor.personId, { channel: "push", ids }, now);

/** A person opened a notification through a channel: it is read, and nothing more is sent about it. */
export async function openNotification(
  work: ByPerson,
  { id, channel }: { id: NotificationId; channel: Channel },
): Promise<{ href: string }> {
  const { tx, actor, now } = work;
  const found = await findNotification(tx, id, actor.personId);
  if (!found) throw notificationReasons.unknown();
  await saveOpened(tx, id, channel, now);
  if ((await saveRead(tx, actor.personId, now, [id])).length > 0) {
    await saveUnneeded(tx, [id], TYPES_OF_ACCOUNT);
    await announceChange(work, regionOf(id), [actor.personId]);
  }
  return { href: found.href };
}

/** Marks everything in the centre as read. @returns how many were unread */
export async function readAll(work: ByPerson): Promise<number> {
  const { tx, actor, now } = work;
  const ids = await saveRead(tx, actor.personId, now);
  const [first] = ids;
  if (!first) return 0;
  await saveUnneeded(tx, ids, TYPES_OF_ACCOUNT);
  await announceChange(work, regionOf(first), [actor.personId]);
  return ids.length;
}

/** Moves one switch. @throws Failure `notification.notForYou`, `notification.mustBeRead` */
export async function moveSwitch({ tx, actor }: ByPerson, { type, channel, isOn }: SwitchInput): Promise<void> {
  if (!typesFor(actor.roles).includes(type)) throw notificationReasons.notForYou();
  if (!isOn && isLocked(type, channel)) throw notificationReasons.mustBeRead();
  await saveSwitch(tx, { personId: actor.personId, type, channel, isOn });
}

/** Sets when a person rests: what waits already keeps its moment, and is looked at again when that comes. */
export const setQuiet = ({ tx, actor }: ByPerson, quiet: QuietInput, language: Language): Promise<void> =>
  saveQuiet(tx, { personId: actor.personId, language, ...quiet });

/** Sends a sample through one channel, so that a person sees it work. @throws Failure `notification.unreachable`, `tooManyMessages` */
export async function tryChannel(work: ByPerson, channel: Channel, language: Language): Promise<void> {
  const { tx, actor, now } = work;
  await saveLanguage(tx, actor.personId, language);
  const [reader] = await listReaders(tx, [actor.personId], now);
  const { hasPush, hasEmail, hasMessage, zone } = reader ?? {};
  const reached = { app: true, push: hasPush, email: hasEmail, message: hasMessage }[channel];
  if (!reached) throw notificationReasons.unreachable();
  const day = dayOf(now, zone ?? SOMEWHERE);
  if (channel === "message" && (await countMessagesOf(tx, actor.personId, day)) >= MESSAGES_V1.perPersonAndDay)
    throw notificationReasons.tooManyMessages();
  await tell(work, {
    ...{ type: "trial", people: [actor.personId], occasion: mintId(NOWHERE, now), subject: null, facts: {} },
    ...{ href: "/pemberitahuan/atur", regionId: NOWHERE, zone: SOMEWHERE },
    only: CHANNELS.filter((one) => one === channel),
  });
}
