import { maskedContactOf, phoneStandingOf } from "@/server/identity/identity.reads";
import type { PersonActor } from "@/server/kernel/actor";
import type { NotificationId } from "@/server/kernel/id";
import { maskEmail, maskPhone } from "@/server/kernel/private";
import { dayOf, type Zone } from "@/server/kernel/time";
import { isLocked, isSwitchedOn, KINDS, typesFor } from "@/server/notification/kind.rules";
import { MESSAGES_V1 } from "@/server/notification/message.rules";
import { countMessagesOf } from "@/server/notification/message.store";
import type { Channel } from "@/server/notification/notification.reasons";
import { isPast } from "@/server/notification/notification.rules";
import { listCentre, listSwitches } from "@/server/notification/notification.store";
import { settingWords, wordsOf } from "@/server/notification/notification.text";
import { vapidKeys } from "@/server/notification/push-address";
import { QUIET_V1 } from "@/server/notification/quiet.rules";
import { findAllowed, listBrowsers, listReaders } from "@/server/notification/reader.view";
import { listMail } from "@/server/notification/sandbox-mail.store";
import { config } from "@/server/platform/config";
import type { Reader } from "@/server/platform/database";
import { unseal } from "@/server/platform/sealed";

const SOMEWHERE: Zone = "Asia/Jakarta";

type Page = Readonly<{ limit: number; cursor?: NotificationId | null | undefined }>;

const SHOWN_MAILS = 20;

/** The last emails and messages that were kept, addresses masked; null where both are really sent. */
export async function describeKeptMail(reader: Reader) {
  const { SMTP_URL, MESSAGE_URL, CONTACT_KEY } = config();
  const kept = [SMTP_URL ? [] : (["email"] as const), MESSAGE_URL ? [] : (["message"] as const)].flat();
  if (kept.length === 0) return null;
  const rows = await listMail(reader, kept, SHOWN_MAILS);
  return rows.map(({ channel, messageId: id, addressCipher, subject, body, at }) => {
    const address = unseal(addressCipher, CONTACT_KEY);
    const to = channel === "email" ? maskEmail(address) : maskPhone(address);
    return { channel, id, to, subject, body, at };
  });
}

/** A page of a person's centre, newest first, in words. */
export async function describeCentre(reader: Reader, { personId }: PersonActor, { limit, cursor }: Page, now: Date) {
  const [rows, [place]] = await Promise.all([
    listCentre(reader, personId, { limit: limit + 1, cursor }),
    listReaders(reader, [personId], now),
  ]);
  const items = rows.slice(0, limit).map((row) => ({
    ...{ id: row.id, type: row.type, href: row.href, madeAt: row.madeAt, readAt: row.readAt },
    ...wordsOf(row.type, row.facts, "day"),
    isUrgent: KINDS[row.type].urgency === "urgent",
    isPast: isPast(row, now),
  }));
  return {
    items,
    zone: place?.zone ?? SOMEWHERE,
    nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null,
  };
}

/** The switches of a person, and what can reach them. */
export async function describeSettings(reader: Reader, { personId, roles }: PersonActor, now: Date) {
  const [moved, browsers, { email }, phone, allowed, [person]] = await Promise.all([
    listSwitches(reader, [personId]),
    listBrowsers(reader, personId, now),
    maskedContactOf(reader, personId),
    phoneStandingOf(reader, personId),
    findAllowed(reader, personId),
    listReaders(reader, [personId], now),
  ]);
  const zone = person?.zone ?? SOMEWHERE;
  const choice = (type: string, channel: Channel) =>
    moved.find((row) => row.type === type && row.channel === channel)?.isOn;
  const types = typesFor(roles).map((type) => {
    const isOn = (channel: Channel) => isSwitchedOn(type, channel, choice(type, channel));
    const switches = { app: isOn("app"), push: isOn("push"), email: isOn("email"), message: isOn("message") };
    return { type, ...settingWords(type), mustRead: isLocked(type, "app"), switches };
  });
  const today = await countMessagesOf(reader, personId, dayOf(now, zone));
  return {
    ...{ types, allowed, pushKey: vapidKeys()?.publicKey ?? null, devices: browsers.length, email },
    phone: { ...phone, isSandbox: !config().MESSAGE_URL, perDay: MESSAGES_V1.perPersonAndDay, today },
    quiet: { ...(person?.quiet ?? QUIET_V1), zone },
  };
}
