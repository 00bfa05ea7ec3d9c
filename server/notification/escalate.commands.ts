import type { NotificationId, PersonId } from "@/server/kernel/id";
import { DAY, later } from "@/server/kernel/time";
import { lockWaiting, saveStep } from "@/server/notification/delivery.store";
import type { Channel } from "@/server/notification/notification.reasons";
import { judgeStep, waitsForMorning } from "@/server/notification/notification.rules";
import { deleteOlder } from "@/server/notification/notification.store";
import { deleteOldSubscriptions } from "@/server/notification/push.store";
import { deleteOldMail } from "@/server/notification/sandbox-mail.store";
import { sendNow } from "@/server/notification/tell.commands";
import type { Sweep } from "@/server/platform/sweep";

const BATCH = 200;
const MOST_IN_A_LETTER = 50;
const KEPT_MS = 60 * DAY;
const MAIL_KEPT_MS = 7 * DAY;
/** No session, and so no subscription, outlives this. */
const SUBSCRIPTION_KEPT_MS = 31 * DAY;

type Waiting = Awaited<ReturnType<typeof lockWaiting>>[number];

/** Sweep: notifications nobody has seen go to the next channel; those that waited for the morning travel together. */
export const escalateUnseen: Sweep = async (work) => {
  const { tx, now } = work;
  const waiting = await lockWaiting(tx, now, BATCH);
  const letters = new Map<string, Waiting[]>();
  for (const step of waiting) {
    const { notification, channel, shownAt } = step;
    const verdict = judgeStep({ ...notification, shownAt }, now);
    if (verdict === "unneeded") await saveStep(tx, [notification.id], channel, { state: "unneeded" });
    else if (verdict !== "send") await saveStep(tx, [notification.id], channel, { dueAt: verdict });
    else {
      const { id, personId, type, madeAt, zone } = notification;
      const pile = waitsForMorning(type, channel, madeAt, zone) ? `${personId} ${channel}` : `${id} ${channel}`;
      letters.set(pile, [...(letters.get(pile) ?? []), step]);
    }
  }
  for (const pile of letters.values()) await sendTogether(work, pile);
  return waiting.length;
};

async function sendTogether(work: Parameters<Sweep>[0], pile: readonly Waiting[]): Promise<void> {
  for (let from = 0; from < pile.length; from += MOST_IN_A_LETTER) {
    const part = pile.slice(from, from + MOST_IN_A_LETTER);
    const [first, ...rest] = part;
    if (first)
      await send(work, first.channel, first.notification.personId, [
        first.notification.id,
        ...rest.map((step) => step.notification.id),
      ]);
  }
}

async function send(
  work: Parameters<Sweep>[0],
  channel: Channel,
  personId: PersonId,
  ids: readonly [NotificationId, ...NotificationId[]],
): Promise<void> {
  await saveStep(work.tx, ids, channel, { state: "due" });
  await sendNow(work, channel, personId, ids);
}

/** Sweep: what is too old to be looked for. */
export const pruneNotifications: Sweep = async ({ tx, now }) =>
  (await deleteOlder(tx, later(now, -KEPT_MS), BATCH)) +
  (await deleteOldMail(tx, later(now, -MAIL_KEPT_MS), BATCH)) +
  (await deleteOldSubscriptions(tx, later(now, -SUBSCRIPTION_KEPT_MS), BATCH));
