import { listDue, saveFault, saveStep } from "@/server/notification/delivery.store";
import { letterOf } from "@/server/notification/letters";
import type { Due } from "@/server/notification/notification.contract";
import { isPast } from "@/server/notification/notification.rules";
import { listReaders } from "@/server/notification/reader.view";
import { type ChannelAway, carryBy } from "@/server/notification/routes";
import type { Errand, Outing } from "@/server/outbox/errand";
import { faultText } from "@/server/platform/fault";

const MOST_LETTERS = 200;

/** What still matters of what was to be carried; the rest is put away as not needed. */
async function stillWanted({ db, clock }: Outing, { personId, notificationIds }: Due, channel: ChannelAway) {
  const now = clock();
  const due = await listDue(db, personId, notificationIds, channel);
  const isWanted = (told: (typeof due)[number]) => !(isPast(told, now) || told.readAt);
  const stale = due.filter((told) => !isWanted(told)).map(({ id }) => id);
  if (stale.length > 0) await db.transaction((tx) => saveStep(tx, stale, channel, { state: "unneeded" }));
  return due.filter(isWanted);
}

/** Carries notifications through a channel. What went out before a crash goes again under its old key, and shows once. */
export const deliverBy =
  (channel: ChannelAway): Errand<Due> =>
  async (outing, due) => {
    const { db, clock } = outing;
    const [first, ...rest] = await stillWanted(outing, due, channel);
    if (!first) return;
    const ids = [first, ...rest].map(({ id }) => id);
    const [reader] = await listReaders(db, [due.personId], clock());
    const letter = letterOf([first, ...rest], channel, reader?.language ?? "id", clock());
    try {
      // What was planned before the person took a way back does not go that way any more.
      const isOpen = channel === "push" ? reader?.hasPush : reader?.hasEmail;
      const reached = isOpen ? await carryBy[channel](outing, due.personId, letter) : false;
      const settled = reached
        ? { state: "sent" as const, sentAt: clock(), error: null }
        : { state: "unreachable" as const };
      await db.transaction((tx) => saveStep(tx, ids, channel, settled));
    } catch (fault) {
      await db.transaction((tx) => saveFault(tx, ids, channel, faultText(fault).slice(0, MOST_LETTERS)));
      throw fault;
    }
  };
