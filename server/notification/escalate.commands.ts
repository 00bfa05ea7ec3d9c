import { DAY, dayOf, later } from "@/server/kernel/time";
import { lockWaiting, saveStep } from "@/server/notification/delivery.store";
import { boundsOf, budgetMonthOf } from "@/server/notification/message.rules";
import { countMessage, deleteOldMessageDays } from "@/server/notification/message.store";
import { judgeStep, wasHeldBack } from "@/server/notification/notification.rules";
import { deleteOlder } from "@/server/notification/notification.store";
import { deleteOldSubscriptions } from "@/server/notification/push.store";
import { listQuiet } from "@/server/notification/reader.view";
import { deleteOldMail } from "@/server/notification/sandbox-mail.store";
import { sendNow } from "@/server/notification/tell.commands";
import { config } from "@/server/platform/config";
import type { Sweep } from "@/server/platform/sweep";

const BATCH = 200;
const MOST_IN_A_LETTER = 50;
const KEPT_MS = 60 * DAY;
const MAIL_KEPT_MS = 7 * DAY;
const COUNTS_KEPT_MS = 7 * DAY;
/** No session, and so no subscription, outlives this. */
const SUBSCRIPTION_KEPT_MS = 31 * DAY;

type Waiting = Awaited<ReturnType<typeof lockWaiting>>[number];

/** Sweep: notifications nobody has seen go to the next channel; those held back over quiet hours travel together. */
export const escalateUnseen: Sweep = async (work) => {
  const { tx, now } = work;
  const waiting = await lockWaiting(tx, now, BATCH);
  const people = [...new Set(waiting.map(({ notification }) => notification.personId))];
  const quietOf = await listQuiet(tx, people);
  const letters = new Map<string, Waiting[]>();
  for (const step of waiting) {
    const { notification, channel, shownAt, dueAt } = step;
    const { id, personId, madeAt } = notification;
    const verdict = judgeStep({ ...notification, shownAt }, { channel, quiet: quietOf.get(personId) }, now);
    if (verdict === "unneeded") await saveStep(tx, [id], channel, { state: "unneeded" });
    else if (verdict !== "send") await saveStep(tx, [id], channel, { dueAt: verdict });
    else {
      const pile = wasHeldBack(madeAt, dueAt) ? `${personId} ${channel}` : `${id} ${channel}`;
      letters.set(pile, [...(letters.get(pile) ?? []), step]);
    }
  }
  for (const pile of letters.values()) await sendTogether(work, pile);
  return waiting.length;
};

async function sendTogether(work: Parameters<Sweep>[0], pile: readonly Waiting[]): Promise<void> {
  for (let from = 0; from < pile.length; from += MOST_IN_A_LETTER) {
    const [first, ...rest] = pile.slice(from, from + MOST_IN_A_LETTER);
    if (first) await send(work, first, rest);
  }
}

/** Sends one letter; a text message only where the person's day and the month's budget have room for it. */
async function send(work: Parameters<Sweep>[0], first: Waiting, rest: readonly Waiting[]): Promise<void> {
  const { channel, notification } = first;
  const ids = [notification.id, ...rest.map((step) => step.notification.id)] as const;
  const against = channel === "message" ? await payFor(work, [first, ...rest]) : null;
  if (against) await saveStep(work.tx, ids, channel, { state: "withheld", error: AGAINST[against] });
  else {
    await saveStep(work.tx, ids, channel, { state: "due" });
    await sendNow(work, channel, notification.personId, ids);
  }
}

const AGAINST = {
  day: "the person's messages of the day are used up",
  month: "the month's budget is used up",
} as const;

function payFor({ tx, now }: Parameters<Sweep>[0], letter: readonly [Waiting, ...Waiting[]]) {
  const { MESSAGE_COST_RUPIAH: costRupiah, MESSAGE_BUDGET_RUPIAH: budget } = config();
  const [{ notification }] = letter;
  const { personId, zone } = notification;
  const bounds = boundsOf(
    letter.map((step) => step.notification.type),
    budget,
  );
  return countMessage(tx, { personId, costRupiah, day: dayOf(now, zone), month: budgetMonthOf(now) }, bounds);
}

/** Sweep: what is too old to be looked for. */
export const pruneNotifications: Sweep = async ({ tx, now }) =>
  (await deleteOlder(tx, later(now, -KEPT_MS), BATCH)) +
  (await deleteOldMail(tx, later(now, -MAIL_KEPT_MS), BATCH)) +
  (await deleteOldMessageDays(tx, dayOf(later(now, -COUNTS_KEPT_MS), "Asia/Jakarta"), BATCH)) +
  (await deleteOldSubscriptions(tx, later(now, -SUBSCRIPTION_KEPT_MS), BATCH));
